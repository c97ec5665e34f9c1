using System.Text;
using QRCoder;

namespace AcademicExchange.Pages.Account;

/// <summary>The key of an authenticator app: to be typed, and as a picture to be scanned.</summary>
/// <param name="Typed">In groups of four.</param>
/// <param name="Picture">A data address of an SVG.</param>
public sealed record AuthenticatorKey(string Typed, string Picture)
{
    public static AuthenticatorKey Of(string key, string account, string issuer)
    {
        var address =
            $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}&digits=6";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var svg = new SvgQRCode(code).GetGraphic(4);
        return new AuthenticatorKey(
            string.Join(' ', key.ToUpperInvariant().Chunk(4).Select(group => new string(group))),
            "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))
        );
    }
}

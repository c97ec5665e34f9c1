using System.Security.Cryptography;
using System.Text;

namespace AcademicExchange.Platform.Security;

/// <summary>Random secrets that leave the house by mail or screen; the database keeps their hashes only.</summary>
public static class Secret
{
    // Without letters and digits that people mix up.
    private const string CodeLetters = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    /// <summary>256 random bits for an address.</summary>
    public static string NewToken() =>
        Convert
            .ToBase64String(RandomNumberGenerator.GetBytes(32))
            .Replace('+', '-')
            .Replace('/', '_')
            .TrimEnd('=');

    /// <summary>A code to be typed: groups of four letters and digits, "ABCD-2345-…".</summary>
    public static string NewCode(int groups) =>
        string.Join(
            '-',
            Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(CodeLetters, 4))
        );

    /// <summary>SHA-256 in hexadecimal. Enough for random secrets, never for passwords.</summary>
    public static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>The hash of a code as people type it: any case, with or without dashes and spaces.</summary>
    public static string HashOfCode(string code) =>
        Hash(new string([.. code.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]));
}

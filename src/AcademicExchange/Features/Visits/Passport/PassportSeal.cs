using System.Security.Cryptography;
using System.Text.Json;
using AcademicExchange.Platform.Outbox;
using Microsoft.AspNetCore.DataProtection;

namespace AcademicExchange.Features.Visits.Passport;

/// <summary>
/// Encrypts passport data and scans with the keys of the instance, each for one visit: what is copied into another row or file does not
/// open there. Keys are never thrown away by the program; without them everything sealed is lost (docs/operations.md).
/// </summary>
public sealed class PassportSeal(IDataProtectionProvider protection)
{
    private const string Purpose = "AcademicExchange.Passports";
    private const string Data = "data";
    private const string Scan = "scan";

    public string Seal(Guid visitId, PassportData data) =>
        Sealer(Data, visitId).Protect(JsonSerializer.Serialize(data, JsonFormat.Options));

    /// <summary>Null where the key is gone or the text is not this visit's.</summary>
    public PassportData? Open(VisitPassport passport)
    {
        try
        {
            return JsonSerializer.Deserialize<PassportData>(
                Sealer(Data, passport.Id).Unprotect(passport.Sealed),
                JsonFormat.Options
            );
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public byte[] SealScan(Guid visitId, byte[] content) => Sealer(Scan, visitId).Protect(content);

    /// <summary>Null where the key is gone or the bytes are not this visit's.</summary>
    public byte[]? OpenScan(Guid visitId, byte[] content)
    {
        try
        {
            return Sealer(Scan, visitId).Unprotect(content);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Sealer(string what, Guid visitId) =>
        protection.CreateProtector(Purpose, what, visitId.ToString("N"));
}

using AcademicExchange.Platform.Security;

namespace AcademicExchange.Features.Visits.Passport;

/// <summary>Seals passport data and scans, each for one visit.</summary>
public sealed class PassportSeal(RecordSeal seal)
{
    private const string Area = "AcademicExchange.Passports";
    private static readonly SealPurpose Data = new(Area, "data");
    private static readonly SealPurpose Scan = new(Area, "scan");

    public string Seal(Guid visitId, PassportData data) => seal.Seal(Data, visitId, data);

    /// <summary>Null where the key is gone or the text is not this visit's.</summary>
    public PassportData? Open(VisitPassport passport) =>
        seal.Open<PassportData>(Data, passport.Id, passport.Sealed);

    public byte[] SealScan(Guid visitId, byte[] content) => seal.SealBytes(Scan, visitId, content);

    /// <summary>Null where the key is gone or the bytes are not this visit's.</summary>
    public byte[]? OpenScan(Guid visitId, byte[] content) => seal.OpenBytes(Scan, visitId, content);
}

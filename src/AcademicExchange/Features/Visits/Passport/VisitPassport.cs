using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits.Passport;

/// <summary>
/// The passport of a visit's traveller, sealed. Its key is the visit's: one a visit, and nothing of it in the visit's own row, history,
/// search or events. The scans lie sealed in the file store, under the key of the consent.
/// </summary>
public sealed class VisitPassport : Record
{
    public const string RecordKind = "passport";

    /// <summary>The most scans of one passport.</summary>
    public const int MostScans = 3;

    /// <summary>5 MB, for one scan: it is sealed in memory.</summary>
    public const long MostScanBytes = 5 * 1024 * 1024;

    private VisitPassport() { }

    public VisitPassport(Guid visitId, Guid consentId, string sealedData, DateTime nowUtc)
    {
        (Id, ConsentId, Sealed) = (visitId, consentId, sealedData);
        CreatedUtc = KeptUtc = nowUtc;
    }

    /// <summary>Under which consent it was given.</summary>
    public Guid ConsentId { get; private set; }

    /// <summary>A <see cref="PassportData"/> that only <see cref="PassportSeal"/> opens.</summary>
    public string Sealed { get; private set; } = "";

    /// <summary>When it was last typed.</summary>
    public DateTime KeptUtc { get; private set; }

    public void Replace(string sealedData, DateTime nowUtc) =>
        (Sealed, KeptUtc) = (sealedData, nowUtc);

    /// <summary>The traveller has agreed to a newer text.</summary>
    public void MoveTo(Guid consentId) => ConsentId = consentId;

    /// <summary>Its scans change: of two who change them at once, one is told.</summary>
    public void ChangeScans() => Touch();
}

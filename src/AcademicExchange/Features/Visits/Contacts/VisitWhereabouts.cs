using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits.Contacts;

/// <summary>
/// Where the traveller of a visit is to be found, sealed. Its key is the visit's: one a visit, and nothing of it in the visit's own row,
/// history, search or events.
/// </summary>
public sealed class VisitWhereabouts : Record
{
    public const string RecordKind = "contacts";

    private VisitWhereabouts() { }

    public VisitWhereabouts(Guid visitId, string sealedData, DateTime nowUtc)
    {
        (Id, Sealed) = (visitId, sealedData);
        CreatedUtc = KeptUtc = nowUtc;
    }

    /// <summary>A <see cref="Whereabouts"/> that only its seal opens.</summary>
    public string Sealed { get; private set; } = "";

    /// <summary>When it was last typed.</summary>
    public DateTime KeptUtc { get; private set; }

    public void Replace(string sealedData, DateTime nowUtc) =>
        (Sealed, KeptUtc) = (sealedData, nowUtc);
}

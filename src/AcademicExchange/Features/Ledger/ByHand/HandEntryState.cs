namespace AcademicExchange.Features.Ledger.ByHand;

/// <summary>How far the two sides agree on an entry. What of it stands in the ledger follows from it, see <see cref="HandEntryLines"/>.</summary>
public enum HandEntryState
{
    /// <summary>One side says so.</summary>
    Open,

    /// <summary>The other side says so too.</summary>
    Confirmed,

    /// <summary>The other side says that it was not so; whoever wrote it withdraws it or asks again.</summary>
    Disputed,

    /// <summary>By whoever wrote it, before the answer or after a dispute.</summary>
    Withdrawn,

    /// <summary>One side wants a confirmed entry out of the sums again; it still counts.</summary>
    CorrectionAsked,

    /// <summary>Both sides took it back.</summary>
    TakenBack,
}

using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Ledger;

/// <summary>A line as it is read.</summary>
/// <param name="Number">Of the visit or of the entry by hand.</param>
/// <param name="Person">Who goes; of an entry the person or group that it names.</param>
/// <param name="IsTakenBack">Another line takes it back.</param>
public sealed record LedgerRow(
    LedgerLine Line,
    bool IsTakenBack,
    string Number,
    bool IsDemo,
    string AgreementNumber,
    PersonName? Person,
    LocalText From,
    LocalText To
);

/// <summary>Days of researchers between the own institution and another: those that were, and those that are agreed.</summary>
public sealed record LedgerBalance(LocalText Partner, LedgerGifts Confirmed, LedgerGifts Planned);

/// <summary>How much each side gave. Whoever receives the guests gives.</summary>
public sealed record LedgerGifts(int ByOwn, int ByPartner)
{
    /// <summary>Given less received, everywhere in the ledger: above zero where the own institution has given more.</summary>
    public int Difference => ByOwn - ByPartner;

    public bool IsNone => this == new LedgerGifts(0, 0);
}

/// <summary>An agreement that lines name.</summary>
public sealed record LedgerAgreement(Guid Id, string Number);

using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Ledger;

/// <summary>A line as it is read.</summary>
/// <param name="Number">Of the visit or of the entry by hand.</param>
/// <param name="Person">Who goes; an entry names nobody.</param>
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

/// <summary>Days of researchers between the own institution and another: how many were given by each, by the days agreed and by the days that were.</summary>
public sealed record LedgerBalance(LocalText Partner, LedgerDays Confirmed, LedgerDays Planned);

/// <summary>Days each way.</summary>
/// <param name="Sent">On which the own people were guests there.</param>
/// <param name="Received">On which their people were guests here.</param>
public sealed record LedgerDays(int Sent, int Received)
{
    /// <summary>Above zero where the partner has received more guests' days than it has sent.</summary>
    public int Difference => Sent - Received;
}

/// <summary>An agreement that lines name.</summary>
public sealed record LedgerAgreement(Guid Id, string Number);

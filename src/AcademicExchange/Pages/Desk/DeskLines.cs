using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.Visits;

namespace AcademicExchange.Pages.Desk;

/// <summary>A section of the desk.</summary>
/// <param name="Key">Names its words: "Desk.{Key}.Title" and "Desk.{Key}.None".</param>
/// <param name="All">The list that shows all of it.</param>
public sealed record DeskLines(string Key, IReadOnlyList<AgreementListRow> Rows, string All)
{
    /// <summary>Below the agreements.</summary>
    public IReadOnlyList<VisitRow> Visits { get; init; } = [];

    /// <summary>Below the visits.</summary>
    public IReadOnlyList<HandEntryDuty> Entries { get; init; } = [];
}

/// <summary>Entries of the ledger in a section of the desk.</summary>
/// <param name="IsMine">The reader is to answer; otherwise the other side is.</param>
public sealed record DeskEntries(IReadOnlyList<HandEntryDuty> Rows, bool IsMine);

using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;

namespace AcademicExchange.Features.Desk;

/// <summary>What one person finds on the desk, acting for one institution.</summary>
public sealed record DeskView
{
    /// <summary>Awaited from this person, the longest waiting first.</summary>
    public required IReadOnlyList<DeskTask> WaitsForMe { get; init; }

    /// <summary>Visits that wait for this person, that are its own, and for which its office waits.</summary>
    public required VisitsOnDesk Visits { get; init; }

    /// <summary>Items of visits' checklists that wait for this person, the first due first.</summary>
    public required IReadOnlyList<ChecklistDuty> ToSeeTo { get; init; }

    /// <summary>Entries of the ledger that wait for the answer of this person's office, the longest waiting first.</summary>
    public required IReadOnlyList<HandEntryDuty> EntriesForMe { get; init; }

    /// <summary>Awaited from another side, the longest waiting first.</summary>
    public required IReadOnlyList<AgreementListRow> WaitsForOthers { get; init; }

    /// <summary>Entries of the ledger that wait for the answer of the other side, the longest waiting first.</summary>
    public required IReadOnlyList<HandEntryDuty> EntriesForOthers { get; init; }

    /// <summary>Binding agreements that end within <see cref="DeskQueries.EndsWithinDays"/> days, the first to end first.</summary>
    public required IReadOnlyList<AgreementListRow> EndsSoon { get; init; }

    /// <summary>What this person has proposed, the newest first.</summary>
    public required IReadOnlyList<AgreementListRow> Proposals { get; init; }

    /// <summary>Unread ones, the newest first.</summary>
    public required IReadOnlyList<NoticeLine> Notices { get; init; }

    public required DeskCounts Counts { get; init; }

    /// <summary>Lines of what waits for this person.</summary>
    public int Shown => WaitsForMe.Count + Visits.ForMe.Count + ToSeeTo.Count + EntriesForMe.Count;
}

/// <summary>An agreement and what is expected of the reader.</summary>
/// <param name="Do">The usual action; null where the record's own page offers the choice.</param>
/// <param name="SinceUtc">Since when it waits.</param>
public sealed record DeskTask(
    AgreementListRow Row,
    AgreementAction? Do,
    DateTime SinceUtc,
    DateOnly? DueOn
);

/// <summary>Numbers beside the navigation.</summary>
/// <param name="Awaited">Records in which the reader is awaited.</param>
/// <param name="ToSeeTo">Items of checklists that wait for the reader.</param>
/// <param name="Entries">Entries of the ledger that wait for the reader's office.</param>
/// <param name="People">Students who wait for the confirmation of the reader's office.</param>
public sealed record DeskCounts(
    int Awaited,
    int Unread,
    int ToSeeTo = 0,
    int Entries = 0,
    int People = 0
)
{
    public int Waiting => Awaited + ToSeeTo + Entries;

    public static readonly DeskCounts None = new(0, 0);
}

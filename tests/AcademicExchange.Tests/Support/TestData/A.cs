using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Features.Visits.Outputs;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Money;

namespace AcademicExchange.Tests.Support;

/// <summary>Things of the directory to test with, as <see cref="An"/> gives the others.</summary>
public static class A
{
    /// <summary>A listed profile of the side's faculty member.</summary>
    public static ResearcherProfile Profile(Side side, params IEnumerable<string> isced)
    {
        var profile = new ResearcherProfile(side.Faculty.Id, side.Id, ManualClock.Start);
        List<string> fields = [.. isced];
        profile.Describe(
            Said with
            {
                Isced = fields.Count == 0 ? ["0533"] : fields,
            },
            ManualClock.Start
        );
        profile.RefreshSearch(
            [side.Faculty.LatinName],
            [new LocalText("Physics", "فیزیک", "Fizika")]
        );
        return profile;
    }

    /// <summary>An open offer of the side's faculty member.</summary>
    public static HostingOffer Offer(Side side) =>
        new(
            Guid.CreateVersion7(),
            side.Id,
            Offered,
            DateOnly.FromDateTime(ManualClock.Start),
            side.Act(Role.Faculty)
        );

    /// <summary>A visit from one side to the other under an agreement; a state is chosen by the builder's last word.</summary>
    public static VisitBuilder Visit(Side home, Side host, Guid agreementId) =>
        new(home, host, agreementId);

    /// <summary>A night of the host's, worth a sum.</summary>
    public static FundingEntry Funding { get; } =
        new(
            FundingBearer.Host,
            FundingItem.Housing,
            FundingManner.InKind,
            20,
            Money.Of(600, "AZN")
        );

    /// <summary>A paper that came of a visit.</summary>
    public static OutputEntry Paper { get; } =
        new(
            OutputKind.Paper,
            "Thin films of three weeks",
            Language.En,
            "10.1000/182",
            VisitBuilder.Last.Year,
            null
        );

    /// <summary>An output of this person's side.</summary>
    public static VisitOutput Output(Visit visit, Act act) =>
        new(
            Guid.CreateVersion7(),
            visit.Id,
            Paper,
            act with
            {
                By = act.By with
                {
                    InstitutionId = act.By.InstitutionId ?? visit.HostInstitutionId,
                },
            }
        );

    /// <summary>One item for each owner that a rule may name.</summary>
    public static IReadOnlyList<PlannedItem> Planned { get; } =
    [
        Item(ChecklistTask.HomePermit, VisitWho.HomeOffice, ChecklistStage.Submitted),
        Item(ChecklistTask.Visa, VisitWho.Visitor, ChecklistStage.Accepted),
        Item(ChecklistTask.Housing, VisitWho.Host, ChecklistStage.Accepted),
        Item(ChecklistTask.Registration, VisitWho.HostOffice, ChecklistStage.Arrived),
    ];

    /// <summary>Three semesters without tuition, given by whoever writes it.</summary>
    public static HandEntryText HandText { get; } =
        new(
            OwnGave: true,
            LedgerKind.TuitionSemester,
            LedgerUnit.Semester,
            3,
            DateOnly.FromDateTime(ManualClock.Start),
            null,
            "Letter 12/7"
        );

    /// <summary>Entered by the office of the first side about the second.</summary>
    public static HandEntry HandEntry(Side own, Side partner, Guid agreement, Guid? id = null)
    {
        var key = id ?? Guid.CreateVersion7();
        return new(
            key,
            $"LX-{key:N}",
            new LedgerBond(
                agreement,
                "AX-2026-0007",
                partner.Id,
                FirstDay: null,
                LastDay: null,
                IsDemo: false
            ),
            HandText,
            fileId: null,
            DateOnly.FromDateTime(ManualClock.Start),
            own.Act(Role.InternationalOfficer)
        );
    }

    /// <summary>What is kept of something done.</summary>
    public static CheckedOff Filed { get; } = new();

    private static PlannedItem Item(ChecklistTask task, VisitWho owner, ChecklistStage stage) =>
        new(task, task.ToString(), owner, stage, VisitBuilder.First.AddDays(-10));

    public static ResearcherEntry Said { get; } =
        new(
            new LocalText("I measure thin films.", "لایه‌های نازک را می‌سنجم."),
            "thin films, لایه نازک, nazik təbəqə",
            ["0533"],
            [new SpokenLanguage("fa", "C2"), new SpokenLanguage("en", "B2")],
            null,
            IsListed: true,
            ShowsEmail: false
        );

    public static HostingOfferEntry Offered { get; } =
        new(
            new LocalText("A guest for the clean room"),
            LocalText.Empty,
            ["0533"],
            ["en", "fa"],
            null,
            DateOnly.FromDateTime(ManualClock.Start).AddDays(60),
            6,
            1,
            HasHousing: true
        );
}

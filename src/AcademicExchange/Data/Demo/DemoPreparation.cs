using System.Globalization;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Features.Visits.Papers;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Money;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data.Demo;

/// <summary>What is prepared for the invented visits: who bears what, a CV, and a checklist of which a part is done.</summary>
internal sealed class DemoPreparation(
    AppDbContext data,
    ChecklistPlanner planner,
    ReferenceSeal seal,
    FileKeeper keeper
)
{
    /// <summary>In the draft, by its visitor.</summary>
    public async Task DescribeAsync(Visit visit, Act visitor, CancellationToken cancel)
    {
        foreach (var entry in await LinesAsync(visit, cancel))
        {
            data.FundingLines.Add(visit.Fund(Guid.CreateVersion7(), entry, visitor));
        }

        var page = DemoScans.Page("DEMO - not a real person", visit.Number, "Curriculum vitae");
        var file = await keeper.KeepAsync(
            new Upload("CV-DEMO.pdf", page.Length, () => new MemoryStream(page)),
            _ => new FileOwner(
                Guid.CreateVersion7(),
                Visit.RecordKind,
                visit.Id,
                visit.HomeInstitutionId,
                Shared: true,
                visit.VisitorPersonId
            ),
            cancel
        );
        visit.Attach(visitor);
        data.Files.Add(file);
        data.VisitPapers.Add(
            new VisitPaper
            {
                Id = file.Id,
                VisitId = visit.Id,
                Kind = PaperKind.Cv,
            }
        );
    }

    public Task PlanAsync(Visit visit, DateTime nowUtc, CancellationToken cancel) =>
        planner.PlanAsync(visit, nowUtc, cancel);

    /// <summary>Before the journey: everything but the way back and what follows the arrival.</summary>
    /// <param name="visit">Confirmed.</param>
    /// <param name="by">The owner of an item, on a day when it was done.</param>
    /// <param name="all">The way back too.</param>
    public void Settle(Visit visit, Func<ChecklistItem, Act> by, bool all)
    {
        foreach (var item in visit.Checklist.OrderBy(item => item.DueOn))
        {
            switch (item.Task)
            {
                case ChecklistTask.RouteOut or ChecklistTask.Registration when !all:
                    break;
                case ChecklistTask.Registration:
                    visit.Waive(item.Id, by(item) with { Note = "15 days or less (DEMO)" });
                    break;
                default:
                    visit.CheckOff(
                        item.Id,
                        new CheckedOff(
                            item.Task is ChecklistTask.Visa or ChecklistTask.Insurance
                                ? visit.LastDay!.Value.AddDays(10)
                                : null,
                            null,
                            seal.Seal(
                                item.Id,
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"DEMO-{(int)item.Task + 1:D2}/{item.DueOn.Year}"
                                )
                            )
                        ),
                        by(item)
                    );
                    break;
            }
        }
    }

    /// <summary>The home side pays the journey in its own currency, the host gives a room and meals.</summary>
    private async Task<IReadOnlyList<FundingEntry>> LinesAsync(
        Visit visit,
        CancellationToken cancel
    )
    {
        var fromIran =
            await data
                .Institutions.Where(one => one.Id == visit.HomeInstitutionId)
                .Select(one => one.Country)
                .SingleAsync(cancel) == Features.Institutions.Country.IR;
        var nights = visit.LastDay!.Value.DayNumber - visit.FirstDay!.Value.DayNumber;
        var (rials, manats) = (
            Money.Of(180_000_000, "IRR", CurrencyRegime.IrrCurrent),
            Money.Of(420, "AZN")
        );
        return
        [
            new(
                FundingBearer.Home,
                FundingItem.Travel,
                FundingManner.Cash,
                1,
                fromIran ? rials : manats
            ),
            new(FundingBearer.Host, FundingItem.Housing, FundingManner.InKind, nights, null),
            new(
                FundingBearer.Host,
                FundingItem.Meals,
                FundingManner.InKind,
                nights,
                fromIran ? manats : rials
            ),
            new(
                FundingBearer.Host,
                FundingItem.Allowance,
                FundingManner.Cash,
                nights + 1,
                fromIran
                    ? Money.Of(210, "AZN")
                    : Money.Of(90_000_000, "IRR", CurrencyRegime.IrrCurrent)
            ),
            new(
                FundingBearer.Visitor,
                FundingItem.VisaAndInsurance,
                FundingManner.Cash,
                null,
                Money.Of(60, "EUR")
            ),
        ];
    }
}

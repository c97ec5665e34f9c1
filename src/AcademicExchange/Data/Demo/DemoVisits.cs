using System.Globalization;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Outputs;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data.Demo;

/// <summary>Invented visits in different states, led there by their own verbs. Days are counted from today.</summary>
internal sealed class DemoVisits(
    AppDbContext data,
    VisitBonds bonds,
    VisitDues dues,
    VisitPeople people,
    AgreementPlaces places,
    DemoPreparation preparation,
    VisitLedger ledger,
    RecordNumbers numbers,
    TimeProvider clock
)
{
    private DemoCast _cast = null!;
    private DateOnly _today;

    public async Task AddAsync(CancellationToken cancel)
    {
        _cast = await DemoCast.LoadAsync(data, cancel);
        _today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var row in DemoContent.Rows("visits.csv"))
        {
            var visit = await LiveAsync(row, cancel);
            visit.RefreshSearch(await people.NamesAsync(visit, cancel));
            data.Visits.Add(visit);
            await places.MoveAsync(null, visit.AgreementPlaceId, cancel);
            await dues.FillAsync(visit, cancel);
            await data.SaveChangesAsync(cancel);
            DemoNews.Hush(data, visit.Id);
        }

        await data.SaveChangesAsync(cancel);
    }

    private async Task<Visit> LiveAsync(
        IReadOnlyDictionary<string, string> row,
        CancellationToken cancel
    )
    {
        var (visitor, host) = (_cast.Actor(row["visitor"]), _cast.Actor(row["host"]));
        var until = Enum.Parse<VisitState>(row["until"]);
        var (first, last) = (Day(row["first"]), Day(row["last"]));
        var number = row["agreement"];
        var agreement = await data
            .Agreements.Where(one => one.Number == number)
            .Select(one => (Guid?)one.Id)
            .SingleOrDefaultAsync(cancel);
        var begun = Day(row["created"]);
        var visit = Visit.Begin(
            await numbers.NextAsync(Visit.Series, demo: true, cancel),
            new NewVisit(
                Guid.CreateVersion7(),
                PlaceOf(visitor),
                PlaceOf(host),
                null,
                new VisitEntry(
                    Enum.Parse<VisitKind>(row["kind"]),
                    ReferenceRows.Text(row, "title"),
                    row["plan"],
                    VisitMode.InPerson,
                    first,
                    last,
                    agreement,
                    IsSensitive: false,
                    NeedsPermit: false
                ),
                IsDemo: true
            ),
            On(visitor, begun.AddDays(-1))
        );
        await preparation.DescribeAsync(visit, On(visitor, begun.AddDays(-1)), cancel);
        // Led by the offices alone; a visit that somebody proposes in the demonstration asks the heads.
        visit.Submit(begun, departmentDecides: false, null, On(visitor, begun));
        await preparation.PlanAsync(visit, On(visitor, begun).NowUtc, cancel);
        if (until == VisitState.AtHomeOffice)
        {
            return visit;
        }

        var bond = await bonds.OfAsync(
            agreement!.Value,
            visit.HomeInstitutionId,
            visit.HostInstitutionId,
            cancel
        );
        visit.ApproveAtHomeOffice(
            bond,
            null,
            On(Office(visit.HomeInstitutionId), begun.AddDays(3))
        );
        if (until == VisitState.AtHost)
        {
            return visit;
        }

        visit.ApproveAtHost(departmentDecides: false, On(host, begun.AddDays(6)));
        visit.ApproveAtHostOffice(
            await bonds.WithPlaceAsync(bond, visit, first, null, cancel),
            On(Office(visit.HostInstitutionId), begun.AddDays(9))
        );
        visit.Confirm(begun.AddDays(11), On(visitor, begun.AddDays(11)));
        await ledger.KeepAsync(visit, On(visitor, begun.AddDays(11)).NowUtc, cancel);
        preparation.Settle(
            visit,
            item =>
                On(
                    item.OwnerPersonId == visitor.PersonId ? visitor : Office(item.InstitutionId),
                    begun.AddDays(12)
                ),
            all: until != VisitState.OnSite
        );
        visit.RecordArrival(first, first, On(host, first));
        if (until == VisitState.OnSite)
        {
            return visit;
        }

        visit.RecordDeparture(last, last, On(host, last));
        await ledger.KeepAsync(visit, On(host, last).NowUtc, cancel);
        visit.Report("مجموعه آزمون ضبط و برچسب‌گذاری شد. (نمونه)", On(visitor, last.AddDays(4)));
        visit.Report("Birgə məqalə hazırlanır. (DEMO)", On(host, last.AddDays(6)));
        visit.Close(On(Office(visit.HomeInstitutionId), last.AddDays(9)));
        AddOutputs(visit, On(visitor, last.AddDays(60)), On(host, last.AddDays(64)));
        return visit;
    }

    /// <summary>Months after the close a paper appears, and an idea stands.</summary>
    private void AddOutputs(Visit visit, Act visitor, Act host) =>
        data.VisitOutputs.AddRange(
            visit.AddOutput(
                Guid.CreateVersion7(),
                new OutputEntry(
                    OutputKind.Paper,
                    "A common test set for speech in two languages (DEMO)",
                    Language.En,
                    // The prefix of invented publications.
                    "10.5555/demo.speech.1",
                    visitor.NowUtc.Year,
                    null
                ),
                visitor
            ),
            visit.AddOutput(
                Guid.CreateVersion7(),
                new OutputEntry(
                    OutputKind.ProjectIdea,
                    "Danışıq dilinin birgə korpusu (DEMO)",
                    Language.Az,
                    null,
                    host.NowUtc.Year,
                    "İki universitetin iki illik layihəsi üçün ilkin fikir. (DEMO)"
                ),
                host
            )
        );

    private Actor Office(Guid institutionId) =>
        _cast.Actor(_cast.First(_cast.Institution(institutionId).Slug, Role.InternationalOfficer));

    private static VisitPerson PlaceOf(Actor actor) =>
        new(
            actor.PersonId,
            actor.InstitutionId!.Value,
            actor.UnitIds.Count > 0 ? actor.UnitIds.First() : null
        );

    private DateOnly Day(string days) =>
        _today.AddDays(int.Parse(days, CultureInfo.InvariantCulture));

    /// <summary>At a time when both cities are at their desks.</summary>
    private static Act On(Actor by, DateOnly day) =>
        new(by, day.ToDateTime(new TimeOnly(7, 20), DateTimeKind.Utc));
}

using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Features.Visits.Contacts;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Pages.Visits.Passport;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits.Abroad;

/// <summary>Two institutions with visits between them, on days that the test chooses.</summary>
public abstract class AbroadTestBase(PassportApp app)
{
    protected const string Page = "/visits/abroad";
    protected const string Address = "Quarantine lane 5, room 7";

    protected PassportApp App { get; } = app;

    protected Side Tabriz { get; } = An.Tabriz();

    protected Side Baku { get; } = An.Baku();

    /// <summary>A visit of Tabriz' faculty member to Baku; the clock stands on its third day.</summary>
    protected async Task<Visit> AddAsync(VisitState state = VisitState.OnSite)
    {
        Stand(VisitBuilder.First.AddDays(2));
        return await App.AddAsync(Tabriz, Baku, state);
    }

    /// <summary>One more of the same people.</summary>
    protected async Task<Visit> MoreAsync(Visit first, VisitState state = VisitState.OnSite)
    {
        var visit = A.Visit(Tabriz, Baku, first.AgreementId!.Value).In(state);
        await App.AddAsync(visit);
        return visit;
    }

    protected void Stand(DateOnly day) =>
        App.Clock.Set(day.ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc));

    /// <summary>The traveller has said where to find them.</summary>
    protected Task GiveContactsAsync(Visit visit) =>
        App.WithAsync<ContactsService, bool>(async service =>
        {
            await service.KeepAsync(
                visit,
                0,
                new Whereabouts(
                    "+994551112233",
                    Address,
                    "Sister",
                    "Sister",
                    "+984112345678",
                    Language.Fa
                ),
                agrees: true,
                Tabriz.Act(Role.Faculty),
                CancellationToken.None
            );
            return true;
        });

    /// <summary>The way back was chosen: a flight that is open, checked on this day.</summary>
    protected Task ChooseExitAsync(Visit visit, DateOnly checkedOn, DateOnly? validTo = null) =>
        App.ChangeAsync(async data =>
        {
            var route = new Features.Visits.Routes.TravelRoute(
                Guid.CreateVersion7(),
                new Features.Visits.Routes.RouteEntry(
                    "TEST-" + Guid.CreateVersion7().ToString("N")[20..],
                    Features.Visits.Routes.RouteMode.Air,
                    Features.Visits.Routes.RouteWay.Both,
                    Features.Visits.Routes.RouteUse.Open,
                    new LocalText("Flight of the test"),
                    new LocalText("open"),
                    null,
                    validTo,
                    checkedOn,
                    "test",
                    null
                ),
                ManualClock.Start
            );
            data.TravelRoutes.Add(route);
            var found = await data
                .Visits.Include(one => one.Sides)
                .Include(one => one.Checklist)
                .AsSplitQuery()
                .SingleAsync(one => one.Id == visit.Id);
            found.PlanChecklist(
                [
                    Item(ChecklistTask.RouteOut, VisitWho.HostOffice),
                    Item(ChecklistTask.Insurance, VisitWho.Visitor),
                ],
                ManualClock.Start
            );
            found.CheckOff(
                found.Checklist.Single(item => item.Task == ChecklistTask.RouteOut).Id,
                new CheckedOff(RouteId: route.Id),
                Baku.Act(Role.InternationalOfficer)
            );
        });

    private static PlannedItem Item(ChecklistTask task, VisitWho owner) =>
        new(task, task.ToString(), owner, ChecklistStage.Accepted, VisitBuilder.First);
}

using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>Makes the checklist of a visit from the rules, with due days by the working days of each owner's institution (docs/adr/0014).</summary>
public sealed class ChecklistPlanner(
    AppDbContext data,
    InstitutionQueries institutions,
    WorkingCalendars calendars
)
{
    /// <summary>Of a visit whose list is loaded; saved by the caller.</summary>
    public async Task PlanAsync(Visit visit, DateTime nowUtc, CancellationToken cancel) =>
        visit.PlanChecklist(await WantedAsync(visit, cancel), nowUtc);

    /// <summary>What a draft with days would ask for too late, were it submitted today.</summary>
    public async Task<IReadOnlyList<PlannedItem>> LateAsync(
        Visit visit,
        DateOnly today,
        CancellationToken cancel
    ) =>
        visit is { FirstDay: { } first, LastDay: not null } && first >= today
            ? [.. (await WantedAsync(visit, cancel)).Where(item => item.DueOn < today)]
            : [];

    private async Task<List<PlannedItem>> WantedAsync(Visit visit, CancellationToken cancel)
    {
        var wanted = new List<PlannedItem>();
        if (visit.Mode == VisitMode.InPerson)
        {
            var journey = await JourneyAsync(visit, cancel);
            var rules = await data.ChecklistRules.AsNoTracking().ToListAsync(cancel);
            foreach (var rule in Journey.Rules(rules, journey))
            {
                wanted.Add(await PlannedAsync(rule, journey, visit, cancel));
            }
        }

        return wanted;
    }

    private async Task<Journey> JourneyAsync(Visit visit, CancellationToken cancel)
    {
        var names = await institutions.NamesAsync(cancel);
        var home = names[visit.HomeInstitutionId].Country;
        return new Journey(
            home,
            names[visit.HostInstitutionId].Country,
            visit.Passport ?? (home == Country.IR ? PassportGroup.Iran : PassportGroup.Azerbaijan),
            visit.Kind,
            visit.FirstDay!.Value,
            visit.LastDay!.Value,
            visit.NeedsPermit,
            visit.IsSensitive
        );
    }

    private async Task<PlannedItem> PlannedAsync(
        ChecklistRule rule,
        Journey journey,
        Visit visit,
        CancellationToken cancel
    )
    {
        var planned = new PlannedItem(rule.Task, rule.Key, rule.Owner, rule.Stage, default);
        var owner = planned.IsHome ? visit.HomeInstitutionId : visit.HostInstitutionId;
        var days = await calendars.ForAsync(owner, cancel);
        return planned with { DueOn = rule.DueOn(journey, days) };
    }
}

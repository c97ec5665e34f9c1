using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits;

/// <summary>What pages read of one visit. Untracked, and always through the actor's eyes.</summary>
public sealed class VisitQueries(
    AppDbContext data,
    PersonNames people,
    InstitutionQueries institutions
)
{
    /// <summary>Null where the record is unknown or none of the actor's business.</summary>
    public async Task<VisitFrame?> FrameAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        var visit = await Visible(actor)
            .Include(found => found.Sides)
            .SingleOrDefaultAsync(found => found.Id == id, cancel);
        if (visit is null)
        {
            return null;
        }

        var names = await people.OfAsync([visit.VisitorPersonId, visit.HostPersonId], cancel);
        return new VisitFrame(
            visit,
            actor,
            names[visit.VisitorPersonId],
            names[visit.HostPersonId],
            await institutions.NamesAsync(cancel),
            await OverlapsAsync(visit, actor, cancel)
        );
    }

    /// <summary>Number and title of the agreement that is cited, for those who see the visit.</summary>
    public async Task<CitedAgreement?> AgreementAsync(Visit visit, CancellationToken cancel)
    {
        var found = visit.AgreementId is { } cited
            ? await data
                .Agreements.AsNoTracking()
                .Where(agreement => agreement.Id == cited)
                .Select(agreement => new
                {
                    agreement.Id,
                    agreement.Number,
                    agreement.Title,
                    agreement.EndsOn,
                })
                .SingleAsync(cancel)
            : null;
        return found is null
            ? null
            : new CitedAgreement(found.Id, found.Number, found.Title, found.EndsOn);
    }

    public Task<bool> SeesAgreementAsync(Guid id, Actor actor, CancellationToken cancel) =>
        data.Agreements.VisibleTo(actor).AnyAsync(agreement => agreement.Id == id, cancel);

    private IQueryable<Visit> Visible(Actor actor) =>
        data.Visits.AsNoTracking().VisibleTo(actor, data.VisitSides);

    private async Task<IReadOnlyList<VisitOverlap>> OverlapsAsync(
        Visit visit,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (
            visit is not { FirstDay: { } first, LastDay: { } last }
            || visit.HomeInstitutionId != actor.InstitutionId
            || !(VisitStates.Running.Contains(visit.State) || visit.State == VisitState.Draft)
        )
        {
            return [];
        }

        var (id, visitor) = (visit.Id, visit.VisitorPersonId);
        return await Visible(actor)
            .Where(other =>
                other.VisitorPersonId == visitor
                && other.Id != id
                && VisitStates.Running.Contains(other.State)
                && other.LastDay >= first
                && other.FirstDay <= last
            )
            .OrderBy(other => other.FirstDay)
            .Select(other => new VisitOverlap(
                other.Id,
                other.Number,
                other.FirstDay!.Value,
                other.LastDay!.Value
            ))
            .ToListAsync(cancel);
    }
}

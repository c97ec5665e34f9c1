using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits;

/// <summary>Whom one may propose to visit.</summary>
/// <param name="OfferId">The hosting offer that led here.</param>
public sealed record HostChoice(
    Guid PersonId,
    Guid InstitutionId,
    PersonName Name,
    LocalText Institution,
    Guid? OfferId,
    LocalText? Offer
);

/// <summary>Somebody to choose in a form.</summary>
public sealed record PersonChoice(Guid Id, PersonName Name);

/// <summary>A department to choose in a form.</summary>
public sealed record UnitChoice(Guid Id, LocalText Name);

/// <summary>People and their departments on both sides of a visit.</summary>
public sealed class VisitPeople(
    AppDbContext data,
    ResearcherQueries researchers,
    HostingOfferQueries offers,
    AgreementPartners partners,
    InstitutionQueries institutions
)
{
    /// <summary>
    /// The host that a form names by an open offer or by a listed profile, as far as this actor sees one and an agreement binds both
    /// institutions; null otherwise.
    /// </summary>
    public async Task<HostChoice?> HostAsync(
        Guid? offerId,
        Guid? profileId,
        Actor actor,
        CancellationToken cancel
    )
    {
        var choice = await FoundAsync(offerId, profileId, actor, cancel);
        return
            choice is not null
            && actor.InstitutionId is { } own
            && (await partners.OfAsync(own, cancel)).Contains(choice.InstitutionId)
            ? choice
            : null;
    }

    /// <summary>The department in which this person works at the institution.</summary>
    public async Task<VisitPerson> PersonAsync(
        Guid personId,
        Guid institutionId,
        CancellationToken cancel
    )
    {
        var unit = await data
            .RoleAssignments.Where(role =>
                role.PersonId == personId
                && role.InstitutionId == institutionId
                && role.EndedUtc == null
                && role.UnitId != null
            )
            .OrderBy(role => role.GrantedUtc)
            .Select(role => role.UnitId)
            .FirstOrDefaultAsync(cancel);
        return new VisitPerson(personId, institutionId, unit);
    }

    /// <summary>Colleagues at the host's institution who could receive the guest instead.</summary>
    public Task<IReadOnlyList<PersonChoice>> ColleaguesAsync(
        Visit visit,
        CancellationToken cancel
    ) => StaffAsync(visit.HostInstitutionId, [visit.HostPersonId, visit.VisitorPersonId], cancel);

    /// <summary>People of the actor's institution for whom this actor may prepare a visit; the actor is none of them.</summary>
    public async Task<IReadOnlyList<PersonChoice>> OwnPeopleAsync(
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!VisitAccess.MayPrepare(actor) || actor.InstitutionId is not { } own)
        {
            return [];
        }

        var all = await StaffAsync(own, [actor.PersonId], cancel);
        if (VisitAccess.MayPrepareFor(actor, []))
        {
            return all;
        }

        var units = actor.UnitIds.ToList();
        var inUnits = await data
            .RoleAssignments.Where(role =>
                role.InstitutionId == own
                && role.EndedUtc == null
                && role.UnitId != null
                && units.Contains(role.UnitId.Value)
            )
            .Select(role => role.PersonId)
            .Distinct()
            .ToListAsync(cancel);
        return [.. all.Where(one => inUnits.Contains(one.Id))];
    }

    /// <summary>The departments that may decide for this person: those of the roles held at the institution; without any, all of it.</summary>
    public async Task<IReadOnlyList<UnitChoice>> UnitsAsync(
        Guid personId,
        Guid institutionId,
        CancellationToken cancel
    )
    {
        var held = data.RoleAssignments.Where(role =>
            role.PersonId == personId
            && role.InstitutionId == institutionId
            && role.EndedUtc == null
            && role.UnitId != null
        );
        var found = await data
            .Units.AsNoTracking()
            .Where(unit =>
                unit.InstitutionId == institutionId
                && !unit.Closed
                && (!held.Any() || held.Any(role => role.UnitId == unit.Id))
            )
            .ToListAsync(cancel);
        return [.. found.Select(unit => new UnitChoice(unit.Id, unit.Name))];
    }

    private async Task<IReadOnlyList<PersonChoice>> StaffAsync(
        Guid institutionId,
        IReadOnlyList<Guid> except,
        CancellationToken cancel
    )
    {
        var found = await data
            .Users.AsNoTracking()
            .Where(person =>
                person.State == AccountState.Active
                && !except.Contains(person.Id)
                && person.Roles.Any(held =>
                    held.InstitutionId == institutionId
                    && held.EndedUtc == null
                    && VisitAccess.Visitors.Contains(held.Role)
                )
            )
            .OrderBy(person => person.FamilyName)
            .ThenBy(person => person.GivenName)
            .ThenBy(person => person.Id)
            .ToListAsync(cancel);
        return [.. found.Select(person => new PersonChoice(person.Id, person.Name))];
    }

    /// <summary>
    /// What a visit is found by beside its number and title: the names of its two people in both scripts and of its institutions in each language,
    /// titles and DOIs of what came of it, as the change at hand leaves them.
    /// </summary>
    public async Task<IReadOnlyList<string>> NamesAsync(Visit visit, CancellationToken cancel)
    {
        var (visitor, host) = (visit.VisitorPersonId, visit.HostPersonId);
        var two = await data
            .Users.AsNoTracking()
            .Where(person => person.Id == visitor || person.Id == host)
            .ToListAsync(cancel);
        var names = await institutions.NamesAsync(cancel);
        var id = visit.Id;
        await data.VisitOutputs.Where(output => output.VisitId == id).LoadAsync(cancel);
        return
        [
            .. two.SelectMany(person => new[] { person.LatinName, person.NativeName }),
            names[visit.HomeInstitutionId].Name.Joined(),
            names[visit.HostInstitutionId].Name.Joined(),
            .. data
                .VisitOutputs.Local.Where(output => output.VisitId == id)
                .OrderBy(output => output.AddedUtc)
                .Select(output => $"{output.Title} {output.Doi}"),
        ];
    }

    /// <summary>Whether anybody but these two could decide for the department.</summary>
    public Task<bool> HasHeadAsync(
        Guid institutionId,
        Guid? unitId,
        Visit visit,
        CancellationToken cancel
    )
    {
        var (visitor, host) = (visit.VisitorPersonId, visit.HostPersonId);
        var held = data.RoleAssignments.Where(role =>
            role.InstitutionId == institutionId && role.EndedUtc == null
        );
        // As VisitAccess reads the units of an actor: those of all roles held here; without any, the whole institution.
        return held.AnyAsync(
            head =>
                head.Role == Role.DepartmentHead
                && head.Person!.State == AccountState.Active
                && head.PersonId != visitor
                && head.PersonId != host
                && (
                    unitId == null
                    || held.Any(role => role.PersonId == head.PersonId && role.UnitId == unitId)
                    || !held.Any(role => role.PersonId == head.PersonId && role.UnitId != null)
                ),
            cancel
        );
    }

    private async Task<HostChoice?> FoundAsync(
        Guid? offerId,
        Guid? profileId,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (offerId is { } offer)
        {
            return
                await offers.FindAsync(offer, actor, cancel)
                    is { Offer.State: HostingOfferState.Open } found
                ? new HostChoice(
                    found.Offer.HostPersonId,
                    found.Offer.InstitutionId,
                    found.Host,
                    found.Institution.Name,
                    found.Offer.Id,
                    found.Offer.Title
                )
                : null;
        }

        return
            profileId is { } profile
            && await researchers.FindAsync(profile, actor, cancel)
                is { Profile.IsListed: true } listed
            ? new HostChoice(
                listed.Profile.PersonId,
                listed.Profile.InstitutionId,
                listed.Name,
                listed.Institution.Name,
                null,
                null
            )
            : null;
    }
}

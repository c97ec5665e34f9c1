using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Researchers;

/// <summary>A researcher as colleagues see one.</summary>
/// <param name="Email">Null where the researcher does not show it.</param>
public sealed record ResearcherView(
    ResearcherProfile Profile,
    PersonName Name,
    string? Email,
    InstitutionName Institution,
    IReadOnlyList<LocalText> Units,
    IReadOnlyList<IscedField> Fields
);

/// <summary>Researchers as pages show them: listed, with an active account that still holds the role, and visible to the actor.</summary>
public sealed class ResearcherQueries(
    AppDbContext data,
    DirectoryList<ResearcherProfile> list,
    AgreementPartners partners,
    InstitutionQueries institutions,
    IscedQueries isced
)
{
    public async Task<ListPage<ResearcherView>> ListAsync(
        DirectoryFilter filter,
        Actor actor,
        CancellationToken cancel
    ) =>
        await list.PageAsync(
            (await VisibleAsync(actor, cancel)).Where(one => one.IsListed),
            found => found.OrderByDescending(one => one.UpdatedUtc).ThenByDescending(one => one.Id),
            filter,
            rows => ViewsAsync(rows, cancel),
            actor,
            cancel
        );

    /// <summary>Null where there is none, or none that this actor may see.</summary>
    public async Task<ResearcherView?> FindAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        var found = await (await VisibleAsync(actor, cancel))
            .Where(one => one.Id == id)
            .ToListAsync(cancel);
        return (await ViewsAsync(found, cancel)).SingleOrDefault();
    }

    /// <summary>The profile of one person at one institution, if this actor may see it.</summary>
    public async Task<ResearcherView?> OfPersonAsync(
        Guid personId,
        Guid institutionId,
        Actor actor,
        CancellationToken cancel
    )
    {
        var found = await (await VisibleAsync(actor, cancel))
            .Where(one => one.PersonId == personId && one.InstitutionId == institutionId)
            .ToListAsync(cancel);
        return (await ViewsAsync(found, cancel)).SingleOrDefault();
    }

    /// <summary>The own profile; null before it was first saved.</summary>
    public Task<ResearcherView?> OwnAsync(Actor actor, CancellationToken cancel) =>
        OfPersonAsync(actor.PersonId, actor.InstitutionId ?? Guid.Empty, actor, cancel);

    private async Task<IQueryable<ResearcherProfile>> VisibleAsync(
        Actor actor,
        CancellationToken cancel
    )
    {
        var circle = actor.InstitutionId is { } own ? await partners.OfAsync(own, cancel) : [];
        var researching = data.Researching();
        return data
            .ResearcherProfiles.AsNoTracking()
            .VisibleTo(actor, circle)
            .Where(one =>
                researching.Any(role =>
                    role.PersonId == one.PersonId && role.InstitutionId == one.InstitutionId
                )
            );
    }

    private async Task<IReadOnlyList<ResearcherView>> ViewsAsync(
        List<ResearcherProfile> profiles,
        CancellationToken cancel
    )
    {
        var ids = profiles.Select(one => one.PersonId).ToList();
        var people = await data
            .Users.AsNoTracking()
            .Where(person => ids.Contains(person.Id))
            .Include(person => person.Roles.Where(role => role.EndedUtc == null))
            .ToDictionaryAsync(person => person.Id, cancel);
        var unitIds = people
            .Values.SelectMany(person => person.Roles)
            .Select(role => role.UnitId)
            .OfType<Guid>()
            .Distinct()
            .ToList();
        var units = await data
            .Units.AsNoTracking()
            .Where(unit => unitIds.Contains(unit.Id))
            .ToDictionaryAsync(unit => unit.Id, cancel);
        var names = await institutions.NamesAsync(cancel);
        var fields = await isced.AllAsync(cancel);
        return
        [
            .. profiles.Select(profile =>
            {
                var person = people[profile.PersonId];
                return new ResearcherView(
                    profile,
                    person.Name,
                    profile.ShowsEmail ? person.Email : null,
                    names[profile.InstitutionId],
                    [
                        .. person
                            .Roles.Where(role => role.InstitutionId == profile.InstitutionId)
                            .Select(role => role.UnitId)
                            .OfType<Guid>()
                            .Distinct()
                            .Select(id => units[id].Name),
                    ],
                    [.. profile.Isced.Where(fields.ContainsKey).Select(code => fields[code])]
                );
            }),
        ];
    }
}

using AcademicExchange.Features.People;

namespace AcademicExchange.Features.Researchers;

/// <summary>
/// Who sees whose profile: staff of an institution see the listed colleagues of their own and of those institutions with which an agreement
/// binds theirs; an auditor those of the own one. Everybody sees the own profile.
/// </summary>
public static class ResearcherAccess
{
    /// <summary>Roles that may look for a colleague.</summary>
    public static readonly IReadOnlyList<Role> Seekers =
    [
        Role.Faculty,
        Role.DepartmentHead,
        Role.InternationalOfficer,
        Role.Signatory,
        Role.Auditor,
    ];

    /// <summary>Researchers keep a profile for the institution they act for.</summary>
    public static bool MayKeep(Actor actor) =>
        actor.InstitutionId is not null && actor.IsAny(Role.Faculty, Role.DepartmentHead);

    /// <param name="profiles">All.</param>
    /// <param name="actor">Through whose eyes.</param>
    /// <param name="partners">Institutions with which an agreement binds the actor's.</param>
    public static IQueryable<ResearcherProfile> VisibleTo(
        this IQueryable<ResearcherProfile> profiles,
        Actor actor,
        IReadOnlyCollection<Guid> partners
    )
    {
        if (actor.InstitutionId is not { } own || !Seekers.Any(actor.Is))
        {
            return profiles.Where(_ => false);
        }

        var person = actor.PersonId;
        List<Guid> institutions = actor.Is(Role.Auditor) ? [own] : [own, .. partners];
        return profiles.Where(profile =>
            (profile.IsListed && institutions.Contains(profile.InstitutionId))
            || (profile.PersonId == person && profile.InstitutionId == own)
        );
    }
}

using AcademicExchange.Features.People;

namespace AcademicExchange.Features.Visits.Letters;

/// <summary>Who issues, revokes and opens the letters of a visit that they see. The only place that knows; docs/access.md shows it.</summary>
public static class LetterAccess
{
    /// <summary>Who issues for their institution.</summary>
    private static readonly Role[] Issuers = [Role.InternationalOfficer, Role.Signatory];

    /// <summary>Of which side's letters this actor decides, were it not the own visit; who reads in an emergency decides of none (T8).</summary>
    public static VisitWho WouldBe(Visit visit, Actor actor) =>
        actor.Emergency is null
        && actor.IsAny(Issuers)
        && visit.SideOf(actor.InstitutionId) is { Sees: true } side
            ? side.IsHome
                ? VisitWho.HomeOffice
                : VisitWho.HostOffice
            : VisitWho.None;

    /// <summary>A letter names a person: auditors see that there is one, and do not open it (T9).</summary>
    public static bool MayOpen(Actor actor) =>
        actor.Emergency is null
        && actor.IsAny(
            Role.Faculty,
            Role.DepartmentHead,
            Role.InternationalOfficer,
            Role.Signatory
        );
}

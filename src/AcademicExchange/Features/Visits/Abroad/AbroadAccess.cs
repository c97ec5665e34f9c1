using AcademicExchange.Features.People;

namespace AcademicExchange.Features.Visits.Abroad;

/// <summary>Who sees where people are, and how much of it. Whose visits they are, <see cref="VisitAccess"/> says.</summary>
public static class AbroadAccess
{
    public static readonly Role[] Viewers =
    [
        Role.DepartmentHead,
        Role.InternationalOfficer,
        Role.Signatory,
        Role.Auditor,
    ];

    /// <summary>Writes to travellers, makes lists for embassies, acts for many at once.</summary>
    public static bool MayAct(Actor actor) =>
        actor is { InstitutionId: not null, Emergency: null }
        && actor.Is(Role.InternationalOfficer);

    /// <summary>Whom to call at the host's: offices and heads; signatories and auditors see the list without.</summary>
    public static bool SeesHostContact(Actor actor) =>
        MayAct(actor) || (actor.Emergency is null && actor.Is(Role.DepartmentHead));

    /// <summary>Whether the emergency contact is there or missing.</summary>
    public static bool SeesEmergency(Actor actor) => MayAct(actor);
}

using AcademicExchange.Features.People;

namespace AcademicExchange.Features.Institutions;

/// <summary>
/// The register is public. An institution is edited by its own office and administrator, all of them by the system administrator, who
/// alone enters, activates and suspends them.
/// </summary>
public static class InstitutionAccess
{
    public static bool MayEdit(Actor actor, Guid institutionId) =>
        actor.Is(Role.SystemAdministrator)
        || actor.Is(Role.InternationalOfficer, institutionId)
        || actor.Is(Role.InstitutionAdministrator, institutionId);

    /// <summary>Whether it is this actor's business at all: others are told that there is no such page.</summary>
    public static bool Concerns(Actor actor, Guid institutionId) =>
        actor.Is(Role.SystemAdministrator) || actor.InstitutionId == institutionId;

    public static bool MayKeepRegister(Actor actor) => actor.Is(Role.SystemAdministrator);

    internal static bool MaySee(InstitutionName institution, Actor actor) =>
        institution.State != InstitutionState.Suspended || Concerns(actor, institution.Id);

    internal static bool MaySee(Institution institution, Actor actor) =>
        institution.State != InstitutionState.Suspended || Concerns(actor, institution.Id);
}

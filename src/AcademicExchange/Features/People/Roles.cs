namespace AcademicExchange.Features.People;

/// <summary>Facts about roles, written once.</summary>
public static class Roles
{
    /// <summary>Roles whose holders must use a second factor.</summary>
    public static bool NeedsSecondFactor(this Role role) =>
        role
            is Role.InternationalOfficer
                or Role.Signatory
                or Role.InstitutionAdministrator
                or Role.SystemAdministrator;

    /// <summary>Roles that an institution's own administrator may grant (T11: never above the own, never outside).</summary>
    public static bool GrantedByInstitution(this Role role) =>
        role is not (Role.SystemAdministrator or Role.ExternalReviewer);
}

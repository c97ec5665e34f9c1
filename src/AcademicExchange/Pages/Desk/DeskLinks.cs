using AcademicExchange.Features.People;

namespace AcademicExchange.Pages.Desk;

/// <summary>Where the navigation and the desk lead, and for whom it is worth the way. The pages themselves decide who may enter.</summary>
public static class DeskLinks
{
    public const string Desk = "/desk";
    public const string Institutions = "/institutions";
    public const string People = "/people";
    public const string Invite = "/people/invite";
    public const string Awaiting = "/people/awaiting";
    public const string Reference = "/reference";
    public const string Notices = "/notices";
    public const string Jobs = "/admin/jobs";
    public const string Audit = "/admin/audit";
    public const string Activity = "/account/activity";

    public static readonly Role[] AgreementRoles =
    [
        Role.Faculty,
        Role.DepartmentHead,
        Role.InternationalOfficer,
        Role.Signatory,
        Role.Auditor,
    ];

    public static readonly Role[] PeopleRoles =
    [
        Role.DepartmentHead,
        Role.InternationalOfficer,
        Role.InstitutionAdministrator,
        Role.SystemAdministrator,
        Role.Auditor,
    ];

    public static readonly Role[] AuditRoles =
    [
        Role.InstitutionAdministrator,
        Role.SystemAdministrator,
        Role.Auditor,
    ];
}

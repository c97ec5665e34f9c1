using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;

namespace AcademicExchange.Pages.People;

/// <summary>A person with the roles at the institution acted for.</summary>
[ForRoles(
    Role.DepartmentHead,
    Role.InternationalOfficer,
    Role.InstitutionAdministrator,
    Role.SystemAdministrator,
    Role.Auditor
)]
public sealed class PersonModel(PeopleQueries queries) : PersonPage(queries)
{
    public bool MayManage => PeopleAccess.MayManage(Actor);

    public void OnGet() { }
}

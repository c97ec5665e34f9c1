namespace AcademicExchange.Features.People;

/// <summary>What a person is to an institution. Held per institution; the system administrator's and auditors' reach is said in access.md.</summary>
public enum Role
{
    Student,
    Faculty,
    DepartmentHead,
    InternationalOfficer,
    Signatory,
    InstitutionAdministrator,
    SystemAdministrator,
    Auditor,
    ExternalReviewer,
}

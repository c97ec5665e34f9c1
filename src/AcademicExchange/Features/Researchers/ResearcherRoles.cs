using AcademicExchange.Data;
using AcademicExchange.Features.People;

namespace AcademicExchange.Features.Researchers;

/// <summary>Who stands in the directory.</summary>
internal static class ResearcherRoles
{
    /// <summary>The roles by which somebody stands in the directory: whoever has left, or whose account is closed, stands there no more.</summary>
    public static IQueryable<RoleAssignment> Researching(this AppDbContext data) =>
        data.RoleAssignments.Where(role =>
            (role.Role == Role.Faculty || role.Role == Role.DepartmentHead)
            && role.EndedUtc == null
            && role.Person!.State == AccountState.Active
        );
}

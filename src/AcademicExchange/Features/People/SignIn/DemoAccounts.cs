using AcademicExchange.Data;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People.SignIn;

/// <summary>A demo account as the sign-in page lists it.</summary>
public sealed record DemoAccount(
    string Email,
    Guid? InstitutionId,
    LocalText Institution,
    IReadOnlyList<Role> Roles
);

/// <summary>The accounts of the demonstration with their roles, by institution. Shown in Development only.</summary>
public sealed class DemoAccounts(AppDbContext data)
{
    public async Task<IReadOnlyList<DemoAccount>> ListAsync(CancellationToken cancel)
    {
        var roles = await data
            .RoleAssignments.AsNoTracking()
            .Where(role =>
                role.EndedUtc == null
                && role.Person!.IsDemo
                && role.Person.State == AccountState.Active
            )
            .Select(role => new
            {
                role.Person!.Email,
                role.Role,
                role.InstitutionId,
                Institution = data
                    .Institutions.Where(i => i.Id == role.InstitutionId)
                    .Select(i => i.Name)
                    .SingleOrDefault(),
            })
            .ToListAsync(cancel);
        return
        [
            .. roles
                .GroupBy(role => (role.Email, role.InstitutionId))
                .Select(group => new DemoAccount(
                    group.Key.Email!,
                    group.Key.InstitutionId,
                    group.First().Institution ?? LocalText.Empty,
                    [.. group.Select(role => role.Role).Order()]
                ))
                .OrderBy(account => account.Institution.En, StringComparer.Ordinal)
                .ThenBy(account => account.Roles[0])
                .ThenBy(account => account.Email, StringComparer.Ordinal),
        ];
    }
}

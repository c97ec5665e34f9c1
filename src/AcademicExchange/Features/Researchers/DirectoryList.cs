using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Researchers;

/// <summary>What the lists of the directory have in common: the filter, and one page of what it finds.</summary>
internal static class DirectoryList
{
    /// <summary>The roles by which somebody stands in the directory: whoever has left, or whose account is closed, stands there no more.</summary>
    public static IQueryable<RoleAssignment> Researching(this AppDbContext data) =>
        data.RoleAssignments.Where(role =>
            (role.Role == Role.Faculty || role.Role == Role.DepartmentHead)
            && role.EndedUtc == null
            && role.Person!.State == AccountState.Active
        );

    /// <summary>Words, fields and languages by the search index, the institution by its key.</summary>
    public static IQueryable<T> Asked<T>(
        this IQueryable<T> records,
        DirectoryFilter filter,
        AppDbContext data
    )
        where T : class, IListed
    {
        if (filter.Words is { Count: > 0 } words)
        {
            var matching = data.Matching<T>(words);
            records = records.Where(one => matching.Contains(one.Id));
        }

        if (filter.Institution is { } slug)
        {
            var asked = data
                .Institutions.Where(found => found.Slug == slug)
                .Select(found => found.Id);
            records = records.Where(one => asked.Contains(one.InstitutionId));
        }

        if (filter.Except is { } own)
        {
            records = records.Where(one => one.InstitutionId != own);
        }

        return records;
    }

    /// <summary>The page that is asked for, or the last where it lies behind it, with <paramref name="showAsync"/> applied.</summary>
    public static async Task<ListPage<TView>> PageAsync<T, TView>(
        this IOrderedQueryable<T> records,
        DirectoryFilter filter,
        Func<List<T>, Task<IReadOnlyList<TView>>> showAsync,
        CancellationToken cancel
    )
    {
        var total = await records.CountAsync(cancel);
        var last = Math.Max(1, (total + DirectoryFilter.PageSize - 1) / DirectoryFilter.PageSize);
        var page = Math.Min(filter.Page, last);
        var rows = await records
            .Skip((page - 1) * DirectoryFilter.PageSize)
            .Take(DirectoryFilter.PageSize)
            .ToListAsync(cancel);
        return new ListPage<TView>(await showAsync(rows), page, total);
    }
}

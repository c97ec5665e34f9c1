using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace AcademicExchange.Benchmarks.Barest.Pages;

/// <summary>What a line of the list of visits shows.</summary>
public sealed record VisitLine(
    string Id,
    string Number,
    string Kind,
    string State,
    string Title,
    string Visitor,
    string Host,
    string Partner,
    string? FirstDay,
    string? LastDay,
    string? Awaited,
    string? DueOn
);

/// <summary>The visits that one institution sees by compiled queries of EF Core: keys first, then rows, the count kept for five seconds.</summary>
public sealed class EfVisitsModel(BarestContext data, IMemoryCache cache) : PageModel
{
    private const int Size = 25;
    private const string Owner = "university-of-tabriz";
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private static readonly Func<BarestContext, string, int, IAsyncEnumerable<string>> Keys =
        EF.CompileAsyncQuery(
            (BarestContext data, string state, int offset) =>
                data
                    .VisitSides.AsNoTracking()
                    .Where(side =>
                        side.Sees
                        && side.InstitutionId
                            == data.Institutions.Where(one => one.Slug == Owner)
                                .Select(one => one.Id)
                                .First()
                        && side.State == state
                    )
                    .OrderByDescending(side => side.CreatedUtc)
                    .ThenByDescending(side => side.VisitId)
                    .Skip(offset)
                    .Take(Size)
                    .Select(side => side.VisitId)
        );

    private static readonly Func<BarestContext, string, Task<int>> Counted = EF.CompileAsyncQuery(
        (BarestContext data, string state) =>
            data.VisitSides.Count(side =>
                side.Sees
                && side.InstitutionId
                    == data.Institutions.Where(one => one.Slug == Owner)
                        .Select(one => one.Id)
                        .First()
                && side.State == state
            )
    );

    private static readonly Func<BarestContext, List<string>, IAsyncEnumerable<VisitLine>> Rows =
        EF.CompileAsyncQuery(
            (BarestContext data, List<string> keys) =>
                from visit in data.Visits.AsNoTracking()
                where keys.Contains(visit.Id)
                join side in data.VisitSides on visit.Id equals side.VisitId
                where !side.IsHome
                join institution in data.Institutions
                    on visit.HostInstitutionId equals institution.Id
                join visitor in data.People on visit.VisitorPersonId equals visitor.Id
                join host in data.People on visit.HostPersonId equals host.Id
                orderby side.CreatedUtc descending, visit.Id descending
                select new VisitLine(
                    visit.Id,
                    visit.Number,
                    visit.Kind,
                    visit.State,
                    visit.Title ?? "",
                    visitor.GivenName + " " + visitor.FamilyName,
                    host.GivenName + " " + host.FamilyName,
                    institution.Name ?? "",
                    visit.FirstDay,
                    visit.LastDay,
                    side.AwaitedRole,
                    side.DueOn
                )
        );

    [BindProperty(SupportsGet = true)]
    public string State { get; init; } = "";

    [BindProperty(SupportsGet = true)]
    public int P { get; init; } = 1;

    [BindProperty(SupportsGet = true)]
    public int Pad { get; init; }

    public int Total { get; private set; }

    public int Last => Math.Max(1, (Total + Size - 1) / Size);

    public List<VisitLine> Lines { get; } = [];

    public async Task OnGetAsync()
    {
        List<string> keys = [];
        await foreach (var key in Keys(data, State, (P - 1) * Size))
        {
            keys.Add(key);
        }

        Total = await cache.GetOrCreateAsync(
            ("visits", State),
            entry =>
            {
                entry.AbsoluteExpirationRelativeToNow = Kept;
                return Counted(data, State);
            }
        );
        await foreach (var line in Rows(data, keys))
        {
            Lines.Add(line);
        }
    }
}

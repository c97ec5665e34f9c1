using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace AcademicExchange.Benchmarks.Barest.Pages;

/// <summary>The same list by compiled queries of EF Core: keys first, then rows, the count kept for five seconds. The limit that W1 names.</summary>
public sealed class EfListModel(BarestContext data, IMemoryCache cache) : PageModel
{
    private const int Size = 25;
    private const string Owner = "university-of-tabriz";
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private static readonly Func<BarestContext, string, int, IAsyncEnumerable<string>> Keys =
        EF.CompileAsyncQuery(
            (BarestContext data, string state, int offset) =>
                data
                    .Sides.AsNoTracking()
                    .Where(side =>
                        side.Sees
                        && side.InstitutionId
                            == data.Institutions.Where(one => one.Slug == Owner)
                                .Select(one => one.Id)
                                .First()
                        && side.State == state
                    )
                    .OrderByDescending(side => side.CreatedUtc)
                    .ThenByDescending(side => side.AgreementId)
                    .Skip(offset)
                    .Take(Size)
                    .Select(side => side.AgreementId)
        );

    private static readonly Func<BarestContext, string, Task<int>> Counted = EF.CompileAsyncQuery(
        (BarestContext data, string state) =>
            data.Sides.Count(side =>
                side.Sees
                && side.InstitutionId
                    == data.Institutions.Where(one => one.Slug == Owner)
                        .Select(one => one.Id)
                        .First()
                && side.State == state
            )
    );

    private static readonly Func<BarestContext, List<string>, IAsyncEnumerable<ListLine>> Rows =
        EF.CompileAsyncQuery(
            (BarestContext data, List<string> keys) =>
                from agreement in data.Agreements.AsNoTracking()
                where keys.Contains(agreement.Id)
                join side in data.Sides on agreement.Id equals side.AgreementId
                where side.Order == 1
                join institution in data.Institutions on side.InstitutionId equals institution.Id
                orderby agreement.CreatedUtc descending, agreement.Id descending
                select new ListLine(
                    agreement.Id,
                    agreement.Number,
                    agreement.Kind,
                    agreement.State,
                    agreement.Title ?? "",
                    agreement.CreatedUtc,
                    agreement.EndsOn,
                    institution.Name ?? "",
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

    public List<ListLine> Lines { get; } = [];

    public async Task OnGetAsync()
    {
        List<string> keys = [];
        await foreach (var key in Keys(data, State, (P - 1) * Size))
        {
            keys.Add(key);
        }

        Total = await cache.GetOrCreateAsync(
            State,
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

using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AcademicExchange.Benchmarks.Barest.Pages;

public sealed record ListLine(
    string Id,
    string Number,
    string Kind,
    string State,
    string Title,
    string CreatedUtc,
    string? EndsOn,
    string Partner,
    string? Awaited,
    string? DueOn
);

/// <summary>25 lines of those that one institution sees: keys first, then rows, the count kept for five seconds.</summary>
public sealed class ListModel(BarestDatabase database) : PageModel
{
    private const int Size = 25;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);
    private static readonly Lock Counting = new();
    private static readonly Dictionary<string, (long At, int Count)> Counts = [];

    [BindProperty(SupportsGet = true)]
    public string? State { get; init; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; init; }

    [BindProperty(SupportsGet = true)]
    public string? Like { get; init; }

    [BindProperty(SupportsGet = true)]
    public int P { get; init; } = 1;

    [BindProperty(SupportsGet = true)]
    public int Pad { get; init; }

    public int Total { get; private set; }

    public int Last => Math.Max(1, (Total + Size - 1) / Size);

    public IReadOnlyList<ListLine> Lines { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var keys = await database.ListAsync(
            $"SELECT p.\"AgreementId\" {From} ORDER BY p.\"CreatedUtc\" DESC, p.\"AgreementId\" DESC LIMIT {Size} OFFSET $offset",
            row => row.GetString(0),
            [.. Parameters(), ("$offset", (P - 1) * Size)]
        );
        Total = await CountAsync();
        var found = await database.ListAsync(
            """
            SELECT a."Id", a."Number", a."Kind", a."State", a."Title_En", a."CreatedUtc", a."EndsOn", i."Name_En", p."AwaitedRole", p."DueOn"
            FROM json_each($keys) AS k JOIN "Agreements" AS a ON a."Id" = k.value
            JOIN "AgreementParties" AS p ON p."AgreementId" = a."Id" JOIN "Institutions" AS i ON i."Id" = p."InstitutionId"
            WHERE p."Order" = 1 ORDER BY k.key
            """,
            row => new ListLine(
                row.GetString(0),
                row.GetString(1),
                row.GetString(2),
                row.GetString(3),
                row.GetString(4),
                row.GetString(5),
                row.IsDBNull(6) ? null : row.GetString(6),
                row.GetString(7),
                row.IsDBNull(8) ? null : row.GetString(8),
                row.IsDBNull(9) ? null : row.GetString(9)
            ),
            ("$keys", System.Text.Json.JsonSerializer.Serialize(keys))
        );
        Lines = found;
    }

    private string From =>
        $"""
            FROM "AgreementParties" AS p
            WHERE p."Sees" AND p."InstitutionId" = (SELECT "Id" FROM "Institutions" WHERE "Slug" = 'university-of-tabriz')
            {(State is null ? "" : "AND p.\"State\" = $state")}
            {(
                Q is null
                    ? ""
                    : "AND p.\"AgreementId\" IN (SELECT k.\"AgreementId\" FROM \"AgreementFullText\" AS f JOIN \"AgreementKeys\" AS k ON k.\"Row\" = f.rowid WHERE f.\"AgreementFullText\" MATCH $match)"
            )}
            {(
                Like is null
                    ? ""
                    : "AND p.\"AgreementId\" IN (SELECT a.\"Id\" FROM \"Agreements\" AS a WHERE a.\"Title_En\" LIKE $like OR a.\"Title_Fa\" LIKE $like OR a.\"Title_Az\" LIKE $like OR a.\"Number\" LIKE $like)"
            )}
            """;

    private (string, object)[] Parameters() =>
        [
            .. State is null ? [] : new (string, object)[] { ("$state", State) },
            .. Q is null
                ? []
                : new (string, object)[]
                {
                    ("$match", string.Join(' ', SearchKey.Words(Q).Select(word => $"\"{word}\"*"))),
                },
            .. Like is null ? [] : new (string, object)[] { ("$like", $"%{Like}%") },
        ];

    private async Task<int> CountAsync()
    {
        var filter = $"{State} {Q} {Like}";
        lock (Counting)
        {
            if (
                Counts.TryGetValue(filter, out var known)
                && TimeProvider.System.GetElapsedTime(known.At) < Kept
            )
            {
                return known.Count;
            }
        }

        var count = (
            await database.ListAsync(
                $"SELECT COUNT(*) {From}",
                row => row.GetInt32(0),
                Parameters()
            )
        )[0];
        lock (Counting)
        {
            Counts[filter] = (TimeProvider.System.GetTimestamp(), count);
        }

        return count;
    }
}

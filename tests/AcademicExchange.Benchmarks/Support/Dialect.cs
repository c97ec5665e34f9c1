using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace AcademicExchange.Benchmarks.Support;

/// <summary>What the two databases say differently where they copy rows; <c>n.i</c> is the number of the copy.</summary>
/// <param name="Key">The key of the copy, of rows of this kind.</param>
/// <param name="Day">So many days after that one.</param>
/// <param name="Moment">So many hours after the beginning of that day.</param>
/// <param name="Settle">What a database does for itself in the course of a night.</param>
internal sealed record Dialect(
    Func<string, string> Key,
    Func<string, string, string> Day,
    Func<string, string, string> Moment,
    IReadOnlyList<string> Settle
)
{
    private static readonly Dialect Sqlite = new(
        kind => $"printf('%08X-0000-7000-8000-%012X', n.i, {kind})",
        (day, later) => $"date('{day}', '+' || ({later}) || ' days')",
        (day, later) => $"datetime('{day}', '+' || ({later}) || ' hours')",
        ["ANALYZE", "PRAGMA wal_checkpoint(TRUNCATE)"]
    );

    private static readonly Dialect Postgres = new(
        kind =>
            $"CAST(lpad(to_hex(n.i), 8, '0') || '-0000-7000-8000-' || lpad(to_hex({kind}), 12, '0') AS uuid)",
        (day, later) => $"(DATE '{day}' + ({later}))",
        (day, later) => $"(TIMESTAMPTZ '{day} 00:00Z' + ({later}) * INTERVAL '1 hour')",
        // Counts and keys are read from an index alone only after a VACUUM.
        ["VACUUM (ANALYZE)", "CHECKPOINT"]
    );

    public static Dialect Of(DatabaseFacade database) => database.IsNpgsql() ? Postgres : Sqlite;
}

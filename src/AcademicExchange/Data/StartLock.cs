using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data;

/// <summary>Two processes that start on one empty PostgreSQL database fill it one after the other. On SQLite one process owns the file.</summary>
internal static class StartLock
{
    /// <summary>Arbitrary, but the same in every process.</summary>
    private const long Key = 7_240_318;

    /// <summary>Waits for the lock and holds it until the current transaction ends.</summary>
    public static Task TakeAsync(AppDbContext data, CancellationToken cancel) =>
        data is PostgresAppDbContext
            ? data.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Key})", cancel)
            : Task.CompletedTask;
}

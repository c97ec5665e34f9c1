using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data;

/// <summary>Two processes that start on one empty PostgreSQL database fill it one after the other. On SQLite one process owns the file.</summary>
internal static class StartLock
{
    /// <summary>Arbitrary, but the same in every process.</summary>
    private const long Key = 7_240_318;

    private static readonly TimeSpan LongestMigration = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Does this while no other process does: EF's own lock ends with each migration's transaction, and a process that waited for it would
    /// then repeat what the other has done. The lock of a killed process goes with its connection.
    /// </summary>
    public static async Task HoldAsync(AppDbContext data, Func<Task> work, CancellationToken cancel)
    {
        // A database that is not there yet is made by the migrations.
        if (data is not PostgresAppDbContext || !await data.Database.CanConnectAsync(cancel))
        {
            await work();
            return;
        }

        await data.Database.OpenConnectionAsync(cancel);
        try
        {
            data.Database.SetCommandTimeout(LongestMigration);
            await data.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Key})", cancel);
            await work();
            await data.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Key})", cancel);
        }
        finally
        {
            data.Database.SetCommandTimeout(null);
            await data.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Waits for the lock and holds it until the current transaction ends.</summary>
    public static Task TakeAsync(AppDbContext data, CancellationToken cancel) =>
        data is PostgresAppDbContext
            ? data.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Key})", cancel)
            : Task.CompletedTask;
}

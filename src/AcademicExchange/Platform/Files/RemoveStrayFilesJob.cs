using AcademicExchange.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Platform.Files;

/// <summary>
/// Removes bytes that no record names: a file is kept before its step is decided, and the step may have been refused. What is younger than a
/// day may belong to a step that is not saved yet.
/// </summary>
public sealed class RemoveStrayFilesJob(
    DbContext data,
    IFileStore store,
    TimeProvider clock,
    ILogger<RemoveStrayFilesJob> log
) : IRecurringJob
{
    private const int Batch = 500;
    private static readonly TimeSpan Spared = TimeSpan.FromDays(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var known = data.Set<StoredFile>().AsNoTracking();
        if (!await known.AnyAsync(cancel))
        {
            // A fresh database beside an old folder is a mistake of the set-up: its files are not ours to remove.
            return;
        }

        var removed = 0;
        foreach (var names in store.Before(clock.GetUtcNow().UtcDateTime - Spared).Chunk(Batch))
        {
            var kept = await known
                .Where(file => names.Contains(file.StorageName))
                .Select(file => file.StorageName)
                .ToListAsync(cancel);
            foreach (var name in names.Except(kept))
            {
                store.Delete(name);
                removed++;
            }
        }

        if (removed > 0)
        {
            log.LogInformation("Removed {Count} files that no record names", removed);
        }
    }
}

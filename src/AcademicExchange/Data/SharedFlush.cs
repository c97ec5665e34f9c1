namespace AcademicExchange.Data;

/// <summary>
/// Brings what was committed to the disk, once for all who wait (docs/adr/0022). SQLite itself would flush in the writer's place, one write
/// after the other; here the place is free as soon as a write is committed, and those who commit during one flush share the next.
/// </summary>
internal class SharedFlush
{
    private readonly Lock _gate = new();
    private Task _running = Task.CompletedTask;
    private Turn? _next;

    /// <summary>Returns once everything that was committed to this database before the call survives a power cut.</summary>
    /// <exception cref="IOException">The disk refused: what was committed may be lost.</exception>
    public Task FlushAsync(string database)
    {
        lock (_gate)
        {
            // One that runs already may have begun before the caller's commit.
            if (_next is null)
            {
                _next = new Turn();
                _ = TakeAsync(_next, _running, database);
            }

            return _next.Task;
        }
    }

    private async Task TakeAsync(Turn turn, Task before, string database)
    {
        await before.ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding
        );
        lock (_gate)
        {
            (_running, _next) = (turn.Task, null);
        }

        try
        {
            Flush(database);
            turn.SetResult();
        }
        catch (Exception refused)
        {
            turn.SetException(refused);
        }
    }

    /// <summary>
    /// As <see cref="FlushAsync"/>, at once and by the caller's own thread. The journal holds every commit that the database file does not hold
    /// yet, in their order; SQLite flushes both itself when it carries the one over into the other.
    /// </summary>
    public virtual void Flush(string database)
    {
        try
        {
            using var journal = File.OpenHandle(
                database + "-wal",
                FileMode.Open,
                FileAccess.ReadWrite,
                FileShare.ReadWrite | FileShare.Delete
            );
            RandomAccess.FlushToDisk(journal);
        }
        catch (FileNotFoundException)
        {
            // A restored copy has none until its start is over, and can be restored again.
        }
    }

    /// <summary>One flush and those who wait for it; they go on side by side, not one after the other on the thread that flushed.</summary>
    private sealed class Turn()
        : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
}

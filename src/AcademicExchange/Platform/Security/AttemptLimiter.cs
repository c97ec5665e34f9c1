using System.Collections.Concurrent;

namespace AcademicExchange.Platform.Security;

/// <summary>
/// Counts attempts by key in a sliding window, before anything is weighed: parallel attempts cannot slip through together. It counts in
/// this process; where several processes serve, the lockout in the database stands behind it.
/// </summary>
public sealed class AttemptLimiter(TimeProvider clock)
{
    private const int SweepAbove = 10_000;

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _attempts = new();

    /// <summary>Takes one of the attempts allowed within the window; false where none is left.</summary>
    public bool TryTake(string key, int allowed, TimeSpan window)
    {
        var now = clock.GetUtcNow();
        if (_attempts.Count > SweepAbove)
        {
            Sweep(now - window);
        }

        var attempts = _attempts.GetOrAdd(key, _ => new Queue<DateTimeOffset>());
        lock (attempts)
        {
            Forget(attempts, now - window);
            if (attempts.Count >= allowed)
            {
                return false;
            }

            attempts.Enqueue(now);
            return true;
        }
    }

    /// <summary>Forgets the attempts of a key: the last one was good.</summary>
    public void Clear(string key) => _attempts.TryRemove(key, out _);

    private static void Forget(Queue<DateTimeOffset> attempts, DateTimeOffset before)
    {
        while (attempts.TryPeek(out var oldest) && oldest <= before)
        {
            attempts.Dequeue();
        }
    }

    private void Sweep(DateTimeOffset before)
    {
        foreach (var (key, attempts) in _attempts)
        {
            lock (attempts)
            {
                Forget(attempts, before);
                if (attempts.Count == 0)
                {
                    _attempts.TryRemove(key, out _);
                }
            }
        }
    }
}

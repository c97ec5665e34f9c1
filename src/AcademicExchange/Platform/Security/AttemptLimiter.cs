using System.Collections.Concurrent;

namespace AcademicExchange.Platform.Security;

/// <summary>
/// Counts attempts by key in a sliding window, before anything is weighed: parallel attempts cannot slip through together. It counts in
/// this process; where several processes serve, the lockout in the database stands behind it.
/// </summary>
public sealed class AttemptLimiter(TimeProvider clock)
{
    /// <summary>No window is longer; what is older is forgotten, whoever counted it.</summary>
    public static readonly TimeSpan LongestWindow = TimeSpan.FromHours(1);

    private const int SweepAbove = 10_000;
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private long _sweptTicks;

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _attempts = new();

    /// <summary>Takes one of the attempts allowed within the window; false where none is left.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The window is longer than <see cref="LongestWindow"/>.</exception>
    public bool TryTake(string key, int allowed, TimeSpan window)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(window, LongestWindow);
        var now = clock.GetUtcNow();
        if (_attempts.Count > SweepAbove && IsTimeToSweep(now))
        {
            Sweep(now - LongestWindow);
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

    /// <summary>Gives one attempt of a key back: it was a good one of many that share the key.</summary>
    public void GiveBack(string key)
    {
        if (_attempts.TryGetValue(key, out var attempts))
        {
            lock (attempts)
            {
                attempts.TryDequeue(out _);
            }
        }
    }

    private static void Forget(Queue<DateTimeOffset> attempts, DateTimeOffset before)
    {
        while (attempts.TryPeek(out var oldest) && oldest <= before)
        {
            attempts.Dequeue();
        }
    }

    /// <summary>True for one caller a minute: looking through all keys at each attempt would help who sends many.</summary>
    private bool IsTimeToSweep(DateTimeOffset now)
    {
        var last = Interlocked.Read(ref _sweptTicks);
        return now.UtcTicks - last > SweepEvery.Ticks
            && Interlocked.CompareExchange(ref _sweptTicks, now.UtcTicks, last) == last;
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

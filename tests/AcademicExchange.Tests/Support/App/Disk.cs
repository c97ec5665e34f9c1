using AcademicExchange.Data;

namespace AcademicExchange.Tests.Support;

/// <summary>A disk that is as slow, or as broken, as a test wants it. Nothing comes to a real one.</summary>
internal sealed class Disk : SharedFlush, IDisposable
{
    private readonly ManualResetEventSlim _open = new(true);
    private int _flushes;
    private int _waiting;

    public int Flushes => _flushes;

    public bool IsBroken { get; set; }

    /// <summary>From here on each flush takes until <see cref="Open"/>.</summary>
    public void Close() => _open.Reset();

    public void Open() => _open.Set();

    /// <summary>Returns once somebody waits for it.</summary>
    public async Task BusyAsync(CancellationToken cancel)
    {
        while (Volatile.Read(ref _waiting) == 0)
        {
            await Task.Delay(5, cancel);
        }
    }

    public void Dispose() => _open.Dispose();

    public override void Flush(string database)
    {
        Interlocked.Increment(ref _waiting);
        _open.Wait();
        Interlocked.Decrement(ref _waiting);
        Interlocked.Increment(ref _flushes);
        if (IsBroken)
        {
            throw new IOException("The disk refuses");
        }
    }
}

namespace AcademicExchange.BrowserTests.Support;

/// <summary>The real time and what a test has put on top of it: only forwards, as the browser keeps its cookies by the real time.</summary>
public sealed class MovedClock : TimeProvider
{
    private long _moved;

    public DateTime NowUtc => GetUtcNow().UtcDateTime;

    public override DateTimeOffset GetUtcNow() =>
        base.GetUtcNow().AddTicks(Interlocked.Read(ref _moved));

    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Interlocked.Add(ref _moved, by.Ticks);
    }

    /// <summary>Noon of this day.</summary>
    public void MoveTo(DateOnly day) =>
        Advance(day.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc) - NowUtc);
}

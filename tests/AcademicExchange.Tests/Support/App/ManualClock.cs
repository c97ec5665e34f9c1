namespace AcademicExchange.Tests.Support;

/// <summary>
/// The clock of a test: begins on a Monday morning in both cities and is moved by hand. Each look at it takes a microsecond, so that
/// what is done later is later.
/// </summary>
public sealed class ManualClock : TimeProvider
{
    /// <summary>Monday, 23 November 2026, 09:30 in Tabriz and 10:00 in Baku.</summary>
    public static readonly DateTime Start = new(2026, 11, 23, 6, 0, 0, DateTimeKind.Utc);

    private long _ticks = Start.Ticks;

    public DateTime NowUtc => new(Interlocked.Read(ref _ticks), DateTimeKind.Utc);

    public DateOnly Today => DateOnly.FromDateTime(NowUtc);

    public override DateTimeOffset GetUtcNow() =>
        new(Interlocked.Add(ref _ticks, TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    public void AdvanceDays(int days) => Advance(TimeSpan.FromDays(days));

    public void Set(DateTime nowUtc) => Interlocked.Exchange(ref _ticks, nowUtc.Ticks);
}

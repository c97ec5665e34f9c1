namespace AcademicExchange.Benchmarks.Support;

/// <summary>A clock that stands still on a Monday on which both cities work: 09:30 in Tabriz and 10:00 in Baku.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);
    public static readonly StoppedClock OfMorning = new();

    public override DateTimeOffset GetUtcNow() => Morning;
}

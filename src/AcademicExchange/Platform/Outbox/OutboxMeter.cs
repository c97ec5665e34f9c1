using System.Diagnostics.Metrics;

namespace AcademicExchange.Platform.Outbox;

/// <summary>How much the worker of this process did.</summary>
internal static class OutboxMeter
{
    public const string Name = "AcademicExchange";

    private static readonly Meter Meter = new(Name);

    public static readonly Counter<long> Done = Meter.CreateCounter<long>("exchange.outbox.done");

    public static readonly Counter<long> Failed = Meter.CreateCounter<long>(
        "exchange.outbox.failed"
    );
}

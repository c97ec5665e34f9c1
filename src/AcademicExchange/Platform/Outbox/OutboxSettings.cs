using System.ComponentModel.DataAnnotations;

namespace AcademicExchange.Platform.Outbox;

/// <summary>"Outbox": the pace of the worker. The defaults are right for one machine; tests are in more of a hurry.</summary>
public sealed class OutboxSettings
{
    /// <summary>False in a process that only serves pages while another works.</summary>
    public bool Enabled { get; set; } = true;

    [Range(1, 1000)]
    public int Batch { get; set; } = 10;

    /// <summary>Messages of one batch handled side by side, so that a slow mail server does not hold up the rest.</summary>
    [Range(1, 32)]
    public int Lanes { get; set; } = 4;

    /// <summary>How long a claim holds without a heartbeat; the heart beats three times in it.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(45);

    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The wait before the second attempt; it doubles from then on, up to <see cref="LongestWait"/>.</summary>
    public TimeSpan FirstWait { get; set; } = TimeSpan.FromSeconds(5);

    public TimeSpan LongestWait { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Attempts after which a message is dead and an administrator is asked.</summary>
    [Range(1, 1000)]
    public int Attempts { get; set; } = 10;

    /// <summary>How long a message waits for a world that is away (<see cref="TransientFailure"/>).</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromDays(3);

    public TimeSpan WaitAfter(int attempts) =>
        TimeSpan.FromTicks(
            Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Clamp(attempts - 1, 0, 20))
        );
}

using System.Diagnostics;
using AcademicExchange.Benchmarks.Support;
using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Jobs;
using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Benchmarks.Parts;

/// <summary>
/// A morning on which ten thousand sides are due at once: the sweep that queues their reminders, then the outbox until it is empty. No mail
/// leaves the house, and none is written to a file.
/// </summary>
internal static class JobsPart
{
    private const int Due = 10_000;
    private const int WarmUp = 5_000;

    public static async Task RunAsync(BenchStorage storage)
    {
        await storage.GrowToAsync(BenchStorage.Full);
        await using var app = new BenchApp(storage, StoppedClock.OfMorning);
        // As on any other morning: the code of the sweep and of the outbox has run before.
        await MakeDueAsync(app, Due + 1, WarmUp);
        await SweepAsync(app);
        await DrainAsync(app);
        await MakeDueAsync(app, 1, Due);
        var queued = await SweepAsync(app);
        var messages = await app.WithAsync<AppDbContext, int>(data =>
            data.Set<OutboxMessage>().CountAsync(message => message.DoneUtc == null)
        );
        var (handled, times) = await DrainAsync(app);
        Report.Head("10,000 sides due at once, two people of each told", "s", "each, ms");
        Report.Row(
            "the sweep that queues the reminders, a side",
            Report.Number(queued.TotalSeconds),
            Report.Number(queued.TotalMilliseconds / Due)
        );
        Report.Row(
            $"the outbox until it is empty ({Report.Number(handled)} reminders)",
            Report.Number(times.TotalSeconds),
            Report.Number(times.TotalMilliseconds / Math.Max(1, handled))
        );
        Report.Row("rows open in the outbox between the two", Report.Number(messages), "");
        var both = queued + times;
        Report.Row(
            "both, a reminder",
            Report.Number(both.TotalSeconds),
            Report.Number(both.TotalMilliseconds / Math.Max(1, handled))
        );
        Report.Row(
            "of it for 10,000 reminders; the goal is 10 s",
            Report.Number(both.TotalSeconds * Due / Math.Max(1, handled)),
            ""
        );
    }

    private static async Task<TimeSpan> SweepAsync(BenchApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var begun = Stopwatch.GetTimestamp();
        await new RemindPartiesJob(
            scope.ServiceProvider.GetRequiredService<RecordSweep>()
        ).RunAsync(CancellationToken.None);
        return Stopwatch.GetElapsedTime(begun);
    }

    private static async Task<(int Handled, TimeSpan Time)> DrainAsync(BenchApp app)
    {
        var worker = ActivatorUtilities.CreateInstance<OutboxWorker>(app.Services);
        var (begun, handled) = (Stopwatch.GetTimestamp(), 0);
        while (await worker.DrainOnceAsync(CancellationToken.None) is > 0 and var some)
        {
            handled += some;
        }

        return (handled, Stopwatch.GetElapsedTime(begun));
    }

    private static Task<int> MakeDueAsync(BenchApp app, int first, int count) =>
        app.WithAsync<AppDbContext, int>(data =>
        {
            var today = DateOnly.FromDateTime(StoppedClock.Morning.UtcDateTime);
            var since = StoppedClock.Morning.UtcDateTime.AddDays(-31);
            List<Guid> ids = [.. Enumerable.Range(first, count).Select(ManyAgreements.IdOf)];
            return data.Set<AgreementParty>()
                .Where(party => ids.Contains(party.AgreementId) && party.Order == 0)
                .ExecuteUpdateAsync(row =>
                    row.SetProperty(party => party.AwaitedRole, Role.InternationalOfficer)
                        .SetProperty(party => party.AwaitedSinceUtc, since)
                        .SetProperty(party => party.DueOn, today)
                        .SetProperty(party => party.RemindOn, today)
                );
        });
}

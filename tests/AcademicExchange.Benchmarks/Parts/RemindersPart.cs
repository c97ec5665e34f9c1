using System.Diagnostics;
using AcademicExchange.Benchmarks.Support;
using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Benchmarks.Parts;

/// <summary>The sweep that reminds, over more and more agreements of which the same hundred are due: it should cost the same each time.</summary>
internal static class RemindersPart
{
    private const int Due = 100;
    private const int Runs = 6;

    public static async Task RunAsync(BenchStorage storage)
    {
        Report.Head(
            "reminder sweep, 100 due among",
            "best ms",
            "slowest ms",
            "notices written a sweep",
            "ratio to 1,000"
        );
        double? basis = null;
        foreach (var count in (int[])[1_000, 10_000, BenchStorage.Full])
        {
            await storage.GrowToAsync(count);
            await using var app = new BenchApp(storage, StoppedClock.OfMorning);
            // What the demonstration itself leaves due is done before.
            await SweepAsync(app);
            List<double> times = [];
            var notices = 0;
            for (var run = 0; run < Runs; run++)
            {
                await MakeDueAsync(app, run);
                var before = await NoticesAsync(app);
                times.Add(await SweepAsync(app));
                notices = await NoticesAsync(app) - before;
            }

            // The first two compile the code.
            times.RemoveRange(0, 2);
            basis ??= times.Min();
            Report.Row(
                Report.Number(count),
                Report.Number(times.Min()),
                Report.Number(times.Max()),
                Report.Number(notices),
                Report.Number(times.Min() / basis.Value)
            );
        }
    }

    private static async Task<double> SweepAsync(BenchApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var sweep = scope.ServiceProvider.GetRequiredService<RecordSweep>();
        var begun = Stopwatch.GetTimestamp();
        await new RemindPartiesJob(sweep).RunAsync(CancellationToken.None);
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static Task<int> NoticesAsync(BenchApp app) =>
        app.WithAsync<AppDbContext, int>(data => data.Notices.CountAsync());

    /// <summary>The first hundred are awaited since another moment each run, so that no message counts as sent already.</summary>
    private static Task<int> MakeDueAsync(BenchApp app, int run) =>
        app.WithAsync<AppDbContext, int>(data =>
        {
            var today = DateOnly.FromDateTime(StoppedClock.Morning.UtcDateTime);
            var since = StoppedClock
                .Morning.UtcDateTime.AddDays(-30)
                .AddMinutes(run + (data.Notices.Count() * 10));
            List<Guid> ids = [.. Enumerable.Range(1, Due).Select(ManyAgreements.IdOf)];
            return data.Set<AgreementParty>()
                .Where(party => ids.Contains(party.AgreementId) && party.Order == 0)
                .ExecuteUpdateAsync(row =>
                    row.SetProperty(
                            party => party.AwaitedRole,
                            Features.People.Role.InternationalOfficer
                        )
                        .SetProperty(party => party.AwaitedSinceUtc, since)
                        .SetProperty(party => party.DueOn, today)
                        .SetProperty(party => party.RemindOn, today)
                );
        });
}

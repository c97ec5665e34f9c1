using System.Diagnostics;
using AcademicExchange.Benchmarks.Barest;
using AcademicExchange.Benchmarks.Support;
using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Benchmarks.Parts;

/// <summary>
/// Sixteen writers, each a comment after the other on agreements of its own: the record is read through the writer's eyes, and the
/// comment, the record's version, its history, the audit line and the rows of the outbox are saved at once. Beside it one row by EF Core.
/// </summary>
internal static class WritesPart
{
    private const int Writers = 16;
    private const int Agreements = 1_000;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Run = TimeSpan.FromSeconds(8);

    public static async Task RunAsync(BenchStorage storage)
    {
        await storage.GrowToAsync(Agreements);
        await using var app = new BenchApp(storage.Folder);
        var officer = await OfficerAsync(app);
        // Every fifth copy is in negotiation, where both sides comment.
        int[] open = [.. Enumerable.Range(1, Agreements).Where(number => number % 5 == 1)];
        Report.Head("16 writers", "writes/s", "p50 ms", "p99 ms", "failed", "ours / it");
        var ours = await MeasureAsync(
            async (writer, turn) =>
            {
                var agreement = open[(writer + (turn * Writers)) % open.Length];
                var act = new Act(officer, TimeProvider.System.GetUtcNow().UtcDateTime);
                return await app.WithAsync<AgreementComments, bool>(async comments =>
                {
                    await comments.WriteAsync(
                        Guid.CreateVersion7(),
                        ManyAgreements.IdOf(agreement),
                        null,
                        "A line that somebody wrote.",
                        false,
                        act,
                        CancellationToken.None
                    );
                    return true;
                });
            }
        );
        Row("ours: a comment with all that goes with it", ours, ours);
        foreach (var synchronous in (string[])["NORMAL", "FULL"])
        {
            using var barest = new BarestWrites(storage.Folder, synchronous);
            await barest.StartAsync();
            var theirs = await MeasureAsync(
                async (writer, _) =>
                {
                    await barest.WriteAsync(writer);
                    return true;
                }
            );
            Row($"barest: one row by EF Core, synchronous {synchronous}", theirs, ours);
        }
    }

    private static void Row(string name, Measured result, Measured ours) =>
        Report.Row(
            name,
            Report.Number(result.PerSecond),
            Report.Number(Samples.At(result.Times, 0.5)),
            Report.Number(Samples.At(result.Times, 0.99)),
            Report.Number(result.Failed),
            Report.Number(ours.PerSecond / result.PerSecond)
        );

    private static async Task<Measured> MeasureAsync(Func<int, int, Task<bool>> write)
    {
        await ForAsync(WarmUp, write);
        return await ForAsync(Run, write);
    }

    private static async Task<Measured> ForAsync(TimeSpan time, Func<int, int, Task<bool>> write)
    {
        var (clock, failed) = (Stopwatch.StartNew(), 0);
        var lanes = await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(writer =>
                    Task.Run(async () =>
                    {
                        List<double> taken = [];
                        for (var turn = 0; clock.Elapsed < time; turn++)
                        {
                            var begun = Stopwatch.GetTimestamp();
                            try
                            {
                                await write(writer, turn);
                                taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                            }
                            catch (DbUpdateException)
                            {
                                Interlocked.Increment(ref failed);
                            }
                        }

                        return taken;
                    })
                )
        );
        List<double> all = [.. lanes.SelectMany(lane => lane).Order()];
        return new Measured(all.Count / clock.Elapsed.TotalSeconds, all, failed);
    }

    private static Task<Actor> OfficerAsync(BenchApp app) =>
        app.WithAsync<AppDbContext, Actor>(async data =>
        {
            var role = await data
                .RoleAssignments.Include(one => one.Person)
                .FirstAsync(one =>
                    one.Role == Role.InternationalOfficer
                    && data.Institutions.Any(place =>
                        place.Id == one.InstitutionId && place.Slug == ManyAgreements.Owner
                    )
                );
            return new Actor(
                role.PersonId,
                role.Person!.LatinName,
                role.InstitutionId,
                new HashSet<Role> { Role.InternationalOfficer },
                new HashSet<Guid>()
            );
        });

    /// <param name="Times">Milliseconds, in ascending order.</param>
    private sealed record Measured(double PerSecond, IReadOnlyList<double> Times, int Failed);
}

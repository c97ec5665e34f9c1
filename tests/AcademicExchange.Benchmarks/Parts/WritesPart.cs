using System.Diagnostics;
using AcademicExchange.Benchmarks.Barest;
using AcademicExchange.Benchmarks.Support;
using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Platform.Languages;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Benchmarks.Parts;

/// <summary>
/// Sixteen writers, each one record after the other. A hosting offer is what the goal speaks of: a record saved with its history and its
/// audit line. A comment is dearer: the agreement is read through the writer's eyes, and the comment, the agreement's version and the rows
/// of the outbox are saved at once. Beside them one row by EF Core; then comments for a minute while readers ask for pages of the list.
/// </summary>
internal static class WritesPart
{
    private const int Writers = 16;
    private const int Readers = 4;
    private const int Agreements = 1_000;
    private static readonly HostingOfferEntry Offer = new(
        new LocalText("A place in our laboratory", null, null),
        new LocalText("What a guest would do and find here, in some lines.", null, null),
        ["0511"],
        ["en"],
        null,
        new DateOnly(2099, 12, 31),
        12,
        1,
        true
    );
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Run = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(BenchStorage storage)
    {
        await storage.GrowToAsync(Agreements);
        await using var app = new BenchApp(storage);
        var officer = await ActorAsync(app, Role.InternationalOfficer);
        var professor = await ActorAsync(app, Role.Faculty);
        // Every fifth copy is in negotiation, where both sides comment.
        int[] open = [.. Enumerable.Range(1, Agreements).Where(number => number % 5 == 1)];
        Report.Head(
            "16 writers",
            "a second",
            "p50 ms",
            "p99 ms",
            "failed",
            "offer / it",
            "comment / it"
        );
        var offers = await MeasureAsync(OfferAsync);
        var comments = await MeasureAsync(CommentAsync);
        Row("ours: a hosting offer with its history and audit line", offers, (offers, comments));
        Row("ours: a comment with all that goes with it", comments, (offers, comments));
        foreach (var synchronous in (string[])["NORMAL", "FULL"])
        {
            using var barest = new BarestWrites(storage.Folder, synchronous);
            await barest.StartAsync();
            var theirs = await MeasureAsync((writer, _) => barest.WriteAsync(writer));
            Row(
                $"barest: one row by EF Core, synchronous {synchronous}",
                theirs,
                (offers, comments)
            );
        }

        var reading = ForAsync(Minute, Readers, ReadAsync);
        Row("ours, a minute beside readers", await ForAsync(Minute, Writers, CommentAsync));
        Row("four readers: rows of a page of the list", await reading);

        Task CommentAsync(int writer, int turn)
        {
            var agreement = open[(writer + (turn * Writers)) % open.Length];
            var act = new Act(officer, TimeProvider.System.GetUtcNow().UtcDateTime);
            return app.WithAsync<AgreementComments>(comments =>
                comments.WriteAsync(
                    Guid.CreateVersion7(),
                    ManyAgreements.IdOf(agreement),
                    null,
                    "A line that somebody wrote.",
                    false,
                    act,
                    CancellationToken.None
                )
            );
        }

        Task OfferAsync(int writer, int turn) =>
            app.WithAsync<HostingOfferService>(service =>
                service.OfferAsync(
                    Guid.CreateVersion7(),
                    Offer,
                    new Act(professor, TimeProvider.System.GetUtcNow().UtcDateTime),
                    CancellationToken.None
                )
            );

        Task ReadAsync(int reader, int turn) =>
            app.WithAsync<AgreementList>(list =>
                list.PageAsync(
                    new AgreementListFilter(),
                    1 + ((reader + turn) % 3),
                    officer,
                    CancellationToken.None
                )
            );
    }

    private static void Row(
        string name,
        Measured result,
        (Measured Offers, Measured Comments)? ours = null
    ) =>
        Report.Row(
            name,
            Report.Number(result.PerSecond),
            Report.Number(Samples.At(result.Times, 0.5)),
            Report.Number(Samples.At(result.Times, 0.99)),
            FormattableString.Invariant($"{result.Failed}"),
            Ratio(ours?.Offers, result),
            Ratio(ours?.Comments, result)
        );

    private static string Ratio(Measured? ours, Measured it) =>
        ours is null ? "" : Report.Number(ours.PerSecond / it.PerSecond);

    private static async Task<Measured> MeasureAsync(Func<int, int, Task> act)
    {
        await ForAsync(WarmUp, Writers, act);
        return await ForAsync(Run, Writers, act);
    }

    private static async Task<Measured> ForAsync(TimeSpan time, int lanes, Func<int, int, Task> act)
    {
        time = Load.For(time);
        var (clock, failed) = (Stopwatch.StartNew(), 0);
        var times = await Task.WhenAll(
            Enumerable
                .Range(0, lanes)
                .Select(lane =>
                    // SQLite answers within the call: a thread of its own each, or they would wait for one another's.
                    Task.Factory.StartNew(
                        () =>
                        {
                            List<double> taken = [];
                            for (var turn = 0; clock.Elapsed < time; turn++)
                            {
                                var begun = Stopwatch.GetTimestamp();
                                try
                                {
                                    act(lane, turn).GetAwaiter().GetResult();
                                    taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                                }
                                catch (Exception failure)
                                    when (failure is DbUpdateException or SqliteException)
                                {
                                    Interlocked.Increment(ref failed);
                                }
                            }

                            return taken;
                        },
                        CancellationToken.None,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                )
        );
        List<double> all = [.. times.SelectMany(lane => lane).Order()];
        return new Measured(all.Count / clock.Elapsed.TotalSeconds, all, failed);
    }

    private static Task<Actor> ActorAsync(BenchApp app, Role which) =>
        app.WithAsync<AppDbContext, Actor>(async data =>
        {
            var role = await data
                .RoleAssignments.Include(one => one.Person)
                .FirstAsync(one =>
                    one.Role == which
                    && data.Institutions.Any(place =>
                        place.Id == one.InstitutionId && place.Slug == ManyAgreements.Owner
                    )
                );
            return new Actor(
                role.PersonId,
                role.Person!.LatinName,
                role.InstitutionId,
                new HashSet<Role> { which },
                new HashSet<Guid>()
            );
        });

    /// <param name="Times">Milliseconds, in ascending order.</param>
    private sealed record Measured(double PerSecond, IReadOnlyList<double> Times, int Failed);
}

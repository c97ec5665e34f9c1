using System.Net;
using AcademicExchange.Data;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits;

/// <summary>
/// What holds for every number of a permit or a visa, wherever it is kept: sealed for the one record it belongs to, shown by a button whose
/// each use is logged, gone 90 days after the visit.
/// </summary>
public abstract class ReferenceTestBase(AppFactory app)
{
    protected const string Show = "Show the reference";

    protected AppFactory App { get; } = app;

    protected Side Tabriz { get; } = An.Tabriz();

    protected Side Baku { get; } = An.Baku();

    /// <summary>Everything that the row of this visit holds in which its number is kept.</summary>
    protected abstract Task<string> RowAsync(Visit visit);

    /// <summary>The page that shows it.</summary>
    protected abstract string Page(Visit visit);

    /// <summary>A text that was copied from another record opens for nobody, no look is logged, and the page says so.</summary>
    protected async Task DoesNotOpenAsync(Visit visit, string number)
    {
        await App.As(Tabriz.Officer)
            .Open(Page(visit))
            .Press(Show)
            .Expect(HttpStatusCode.Conflict)
            .NotSee(number)
            .See("its key is gone");
        Assert.Empty(await LooksAsync(visit));
    }

    /// <summary>What an older version has written plain is sealed by the next start, and by the one after it not again.</summary>
    protected async Task IsSealedAtTheStartAsync(Visit visit, string number)
    {
        Assert.Contains(number, await RowAsync(visit), StringComparison.Ordinal);
        for (var start = 0; start < 2; start++)
        {
            await App.WithAsync<PlainReferences, bool>(async plain =>
            {
                await plain.SealAsync(CancellationToken.None);
                return true;
            });
        }

        Assert.DoesNotContain(number, await RowAsync(visit), StringComparison.Ordinal);
        await App.As(Tabriz.Officer).Open(Page(visit)).Press(Show).See(number);
    }

    /// <summary>Of a visit that has just ended.</summary>
    protected async Task IsGoneAfterNinetyDaysAsync(Visit visit, string number)
    {
        var day = DateOnly.FromDateTime(ManualClock.Start).AddDays(PassportRetention.Days);
        MoveTo(day.AddDays(-1));
        await PurgeAsync();
        await App.As(Tabriz.Officer).Open(Page(visit)).Press(Show).See(number);

        // The day has come; that the job has not run yet gives nobody a day more.
        MoveTo(day);
        await App.As(Tabriz.Officer).Open(Page(visit)).NotSee(Show);
        await PurgeAsync();
        await PurgeAsync();

        Assert.Equal(
            1,
            await App.ReadAsync(data =>
                data.Audit.CountAsync(line =>
                    line.Action == "checklist.purge" && line.RecordId == visit.Id
                )
            )
        );
        Assert.Empty(App.Errors);
    }

    /// <summary>Who looked at a reference of this visit, and at which.</summary>
    protected Task<List<(Guid Person, string? Detail)>> LooksAsync(Visit visit) =>
        App.ReadAsync(async data =>
            (
                await data
                    .Audit.Where(line =>
                        line.Action == "checklist.view" && line.RecordId == visit.Id
                    )
                    .OrderBy(line => line.AtUtc)
                    .ToListAsync()
            ).ConvertAll(line => (line.PersonId!.Value, line.Detail))
        );

    /// <summary>Everything that this row holds, the columns too that no property reads.</summary>
    protected static string AllOf(AppDbContext data, object row) =>
        string.Join('|', data.Entry(row).Properties.Select(one => one.CurrentValue));

    private void MoveTo(DateOnly day) =>
        App.Clock.Set(day.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc));

    private Task PurgeAsync() =>
        App.WithAsync<PurgePassportsJob, bool>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return true;
        });
}

using System.Globalization;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Jobs;

/// <summary>
/// Two weeks of reminders, worked off by the real program (two of them on PostgreSQL) that is killed in the middle of it: each rung that
/// the calendar asks for is told once, by one notice and by one mail under one Message-ID.
/// </summary>
public sealed class KilledRemindersTests(AppFactory app) : IClassFixture<AppFactory>, IDisposable
{
    private const int Days = 14;
    private const int Agreements = 150;
    private const int Visits = 30;
    private const int LeastDue = 500;

    /// <summary>Days on which the program is killed once it has sent so many mails of the day.</summary>
    private static readonly Dictionary<int, int> Kills = new()
    {
        [1] = 3,
        [3] = 20,
        [8] = 40,
    };

    private readonly KilledInstance _instance = new(app);
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    private string ClockFile => Path.Combine(_instance.Folder, "clock");

    private string MailFolder => Path.Combine(_instance.Folder, "mail");

    [Fact]
    public async Task Remind_KilledForTwoWeeks_TellsEachRungOnce()
    {
        var expected = await FillAsync();
        Assert.True(expected.Count >= LeastDue, $"only {expected.Count} are due");
        await _instance.MoveOutAsync();
        await MoveToAsync(0);
        Start();
        for (var day = 0; day < Days; day++)
        {
            await MoveToAsync(day);
            if (Kills.TryGetValue(day, out var mails))
            {
                var goal = Sent().Length + mails;
                await KilledInstance.UntilAsync(() => Task.FromResult(Sent().Length >= goal));
                await _instance.KillAsync();
                Start();
            }

            var due = expected.Count(one => one.Day <= day);
            await KilledInstance.UntilAsync(async () =>
                await _instance.CountAsync("\"Mails\" WHERE \"SentUtc\" IS NOT NULL") >= due
            );
        }

        // Whoever would say it twice has time to.
        var runs = await RunsAsync();
        await KilledInstance.UntilAsync(async () => await RunsAsync() >= runs + 4);
        await _instance.KillAsync();

        Assert.Equal(
            expected.Select(one => one.Key).Order(StringComparer.Ordinal),
            (await _instance.ReadAsync("SELECT \"DedupKey\" FROM \"Mails\"")).Order(
                StringComparer.Ordinal
            )
        );
        Assert.Equal(
            expected.Select(one => one.Key).Order(StringComparer.Ordinal),
            (await _instance.ReadAsync("SELECT \"DedupKey\" FROM \"Notices\"")).Order(
                StringComparer.Ordinal
            )
        );
        var ids = Sent().Select(MessageId).ToList();
        Assert.Equal(expected.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(expected.Count, ids.Count);
    }

    public void Dispose() => _instance.Dispose();

    /// <summary>
    /// Agreements and visits whose due days lie over the two weeks, and what their officer is to hear: found day by day from the ladder and the calendar
    /// alone.
    /// </summary>
    private async Task<List<(int Day, string Key)>> FillAsync()
    {
        await app.AddAsync(_tabriz, _baku);
        var agreements = Enumerable
            .Range(0, Agreements)
            .Select(_ => An.Agreement(_tabriz, _baku).InNegotiation())
            .ToList();
        var visits = Enumerable
            .Range(0, Visits)
            .Select(_ => A.Visit(_tabriz, _baku, agreements[0].Id).In(VisitState.AtHostOffice))
            .ToList();
        await app.AddAsync([.. agreements]);
        await app.AddAsync([.. visits]);
        // What was told of the agreements' way here is not counted.
        await app.ChangeAsync(async data =>
        {
            await data.Outbox.ExecuteDeleteAsync();
            await data.Notices.ExecuteDeleteAsync();
            await data.Mails.ExecuteDeleteAsync();
        });
        var days = await app.WithAsync<WorkingCalendars, WorkingDays>(all =>
            all.ForAsync(_baku.Id)
        );
        var expected = new List<(int, string)>();
        for (var n = 0; n < Agreements; n++)
        {
            var party = agreements[n].Parties.Single(one => one.InstitutionId == _baku.Id);
            var due = days.Add(DayOf(0), (n % 6) + 1);
            var first = ReminderLadder.DayOf(ReminderRung.Before, due, days, ReminderDays.Usual);
            await app.ChangeAsync(data =>
                data.Set<AgreementParty>()
                    .Where(one => one.Id == party.Id)
                    .ExecuteUpdateAsync(row =>
                        row.SetProperty(one => one.DueOn, due)
                            .SetProperty(one => one.RemindOn, first)
                    )
            );
            expected.AddRange(
                Rungs(due, first, days)
                    .Select(one => (one.Day, KeyOf(agreements[n], party, one.Rung)))
            );
        }

        for (var n = 0; n < Visits; n++)
        {
            var side = visits[n].Host;
            var due = days.Add(DayOf(0), (n % 6) + 1);
            var first = ReminderLadder.DayOf(ReminderRung.Before, due, days, ReminderDays.Usual);
            await app.ChangeAsync(data =>
                data.VisitSides.Where(one => one.Id == side.Id)
                    .ExecuteUpdateAsync(row =>
                        row.SetProperty(one => one.DueOn, due)
                            .SetProperty(one => one.RemindOn, first)
                    )
            );
            expected.AddRange(
                Rungs(due, first, days).Select(one => (one.Day, KeyOf(visits[n], side, one.Rung)))
            );
        }

        return expected;
    }

    private static IEnumerable<(int Day, ReminderRung Rung)> Rungs(
        DateOnly due,
        DateOnly? next,
        WorkingDays days
    )
    {
        for (var day = 0; day < Days; day++)
        {
            var today = DayOf(day);
            if (next <= today && days.IsWorkingDay(today))
            {
                (var rung, next) = ReminderLadder.At(today, due, days, ReminderDays.Usual);
                if (rung is { } reached)
                {
                    yield return (day, reached);
                }
            }
        }
    }

    /// <summary>As the reminders name their cause.</summary>
    private string KeyOf(Agreement agreement, AgreementParty party, ReminderRung rung) =>
        FormattableString.Invariant(
            $"remind:{agreement.Id:N}:{party.Id:N}:{agreement.State}:{party.AwaitedSinceUtc!.Value.Ticks}:{rung}:{_baku.Officer.Id:N}"
        );

    private string KeyOf(Visit visit, VisitSide side, ReminderRung rung) =>
        FormattableString.Invariant(
            $"remind:{visit.Id:N}:{side.Id:N}:{visit.State}:{side.AwaitedSinceUtc!.Value.Ticks}:{rung}:{_baku.Officer.Id:N}"
        );

    private static DateOnly DayOf(int day) => DateOnly.FromDateTime(ManualClock.Start).AddDays(day);

    /// <summary>Late morning of the day in both cities.</summary>
    private async Task MoveToAsync(int day)
    {
        var moment = ManualClock.Start.AddDays(day).AddHours(1);
        var ticks = (moment - TimeProvider.System.GetUtcNow().UtcDateTime).Ticks;
        var aside = ClockFile + ".new";
        await File.WriteAllTextAsync(aside, ticks.ToString(CultureInfo.InvariantCulture));
        File.Move(aside, ClockFile, overwrite: true);
    }

    private void Start() =>
        _instance.Start(
            new Dictionary<string, string>
            {
                ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
                [StartupHook.ClockFile] = ClockFile,
            }
        );

    private Task<long> RunsAsync() =>
        _instance.CountAsync("\"JobRuns\" WHERE \"EndedUtc\" IS NOT NULL");

    private string[] Sent() =>
        Directory.Exists(MailFolder) ? Directory.GetFiles(MailFolder, "*.eml") : [];

    private static string MessageId(string file) =>
        File.ReadLines(file)
            .First(line => line.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase));
}

using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Jobs;

public sealed class AgreementRemindersTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task Remind_FourWeeksOfSweeps_ClimbsEachRungOnceOnWorkingDays()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var standIn = An.Person(Role.Faculty, baku.Institution);
        var agreement = An.Agreement(tabriz, baku).InNegotiation();
        await StartAsync(tabriz, baku, standIn, agreement, StandIn(baku, standIn));
        var days = await app.WithAsync<WorkingCalendars, Platform.Calendars.WorkingDays>(c =>
            c.ForAsync(baku.Id)
        );

        // Several sweeps a day; on three days the machine is down.
        for (var day = 0; day < 45; day++)
        {
            for (var sweep = 0; sweep < 3 && day is not (11 or 12 or 13); sweep++)
            {
                await SweepTwiceAtOnceAsync();
                app.Clock.Advance(TimeSpan.FromHours(2));
            }

            app.Clock.Set(ManualClock.Start.AddDays(day + 1));
        }

        var rungs = await NoticesAsync(baku.Officer, "Mail.AgreementReminder.");
        Assert.Equal(Enum.GetNames<ReminderRung>(), rungs.Select(Rung));
        Assert.All(
            rungs,
            notice => Assert.True(days.IsWorkingDay(DateOnly.FromDateTime(notice.AtUtc)))
        );
        Assert.Equal(
            ["StandIn", "Superior"],
            (await NoticesAsync(standIn, "Mail.AgreementReminder.")).Select(Rung)
        );
        Assert.Single(await NoticesAsync(baku.Administrator, "Mail.AgreementOverdue"));
        Assert.Empty(await NoticesAsync(tabriz.Officer, "Mail.AgreementReminder."));
        Assert.Equal(5, await MailsToAsync(baku.Officer, agreement));
        Assert.Empty(app.Errors);
    }

    [Fact]
    public async Task Remind_StepDone_FallsSilent()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InNegotiation();
        await StartAsync(tabriz, baku, agreement);
        await SweepAsync();
        await app.ChangeAsync(async data =>
        {
            var found = await data
                .Agreements.Include(a => a.Parties)
                .Include(a => a.Versions)
                .AsSplitQuery()
                .SingleAsync(a => a.Id == agreement.Id);
            found.Return(
                baku.Act(Role.InternationalOfficer, app.Clock.NowUtc, "Please read again.")
            );
        });
        for (var day = 0; day < 40; day++)
        {
            app.Clock.AdvanceDays(1);
            await SweepAsync();
        }

        Assert.Empty(await NoticesAsync(baku.Officer, "Mail.AgreementReminder."));
        Assert.Equal(5, (await NoticesAsync(tabriz.Officer, "Mail.AgreementReminder.")).Count);
    }

    [Fact]
    public async Task Remind_ByTheDaysOfTheInstitution_ClimbsThoseRungs()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InNegotiation();
        var rules = new ReminderRules(baku.Id);
        rules.Set(new ReminderDays(0, 1, 2, 3, [10]));
        await StartAsync(tabriz, baku, agreement, rules);
        for (var day = 0; day < 30; day++)
        {
            await SweepAsync();
            app.Clock.AdvanceDays(1);
        }

        var notices = await NoticesAsync(baku.Officer, "Mail.AgreementReminder.");
        Assert.Equal(["On", "After", "StandIn", "Superior"], notices.Select(Rung));
        Assert.True(notices[^1].AtUtc - notices[0].AtUtc < TimeSpan.FromDays(6));
    }

    [Fact]
    public async Task Remind_AfterALongPause_SendsOnlyTheRungReached()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InNegotiation();
        await StartAsync(tabriz, baku, agreement);
        await SweepAsync();

        app.Clock.AdvanceDays(60);
        await SweepAsync();
        app.Clock.AdvanceDays(1);
        await SweepAsync();

        Assert.Equal(
            ["Superior"],
            (await NoticesAsync(baku.Officer, "Mail.AgreementReminder.")).Select(Rung)
        );
    }

    [Fact]
    public async Task Remind_ManyOfTwoOfficesOnOneMorning_TellsEachOfItsOwnOnce()
    {
        var (tabriz, baku, ganja) = (An.Tabriz(), An.Baku(), An.Baku());
        var ofBaku = Enumerable
            .Range(0, 12)
            .Select(_ => An.Agreement(tabriz, baku).InNegotiation())
            .ToList();
        var ofGanja = Enumerable
            .Range(0, 13)
            .Select(_ => An.Agreement(tabriz, ganja).InNegotiation())
            .ToList();
        await StartAsync([tabriz, baku, ganja, .. ofBaku, .. ofGanja]);
        await SweepAsync();
        app.Clock.AdvanceDays(60);
        await SweepTwiceAtOnceAsync();
        await SweepAsync();

        await AssertToldAsync(baku, ofBaku);
        await AssertToldAsync(ganja, ofGanja);
        Assert.Empty(await NoticesAsync(tabriz.Officer, "Mail.AgreementReminder."));

        async Task AssertToldAsync(Side side, IEnumerable<Agreement> agreements) =>
            Assert.Equal(
                agreements.Select(one => $"/agreements/{one.Id}").Order(),
                (await NoticesAsync(side.Officer, "Mail.AgreementReminder."))
                    .Select(notice => notice.Url)
                    .Order()
            );
    }

    [Fact]
    public async Task RemindOfEnd_EachRung_ReachesBothOfficesOnce()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InForce();
        await StartAsync(tabriz, baku, agreement);
        app.Clock.Set(
            SampleText.Ends.AddDays(-200).ToDateTime(new TimeOnly(6, 0), DateTimeKind.Utc)
        );
        for (var day = 0; day < 205; day++)
        {
            await SweepAsync();
            app.Clock.AdvanceDays(1);
        }

        Assert.Equal(4, (await NoticesAsync(tabriz.Officer, "Mail.AgreementEnds")).Count);
        Assert.Equal(4, (await NoticesAsync(baku.Officer, "Mail.AgreementEnds")).Count);
        Assert.Empty(await NoticesAsync(baku.Signatory, "Mail.AgreementEnds"));
    }

    /// <summary>Sweeps look at the whole table; each test starts with its own records only and the first morning.</summary>
    private async Task StartAsync(params object[] things)
    {
        app.Clock.Set(ManualClock.Start);
        await app.ChangeAsync(async data =>
        {
            await data.Set<AgreementParty>()
                .ExecuteUpdateAsync(row =>
                    row.SetProperty(p => p.AwaitedRole, (Role?)null)
                        .SetProperty(p => p.RemindOn, (DateOnly?)null)
                );
            await data.Agreements.ExecuteUpdateAsync(row =>
                row.SetProperty(a => a.RemindEndOn, (DateOnly?)null)
            );
        });
        await app.AddAsync(things);
    }

    /// <summary>For the time of a test, which begins at the first morning whatever the clock of an earlier test says.</summary>
    private static StandIn StandIn(Side side, Person by) =>
        new()
        {
            ForPersonId = side.Officer.Id,
            ByPersonId = by.Id,
            InstitutionId = side.Id,
            Role = Role.InternationalOfficer,
            FirstDay = DateOnly.FromDateTime(ManualClock.Start),
            LastDay = DateOnly.FromDateTime(ManualClock.Start).AddDays(90),
            CreatedUtc = ManualClock.Start,
        };

    private Task SweepTwiceAtOnceAsync() =>
        Task.WhenAll(Task.Run(SweepAsync), Task.Run(SweepAsync));

    private Task SweepAsync() =>
        app.WithAsync<RemindPartiesJob, int>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return 0;
        });

    private Task<List<Notice>> NoticesAsync(Person person, string key) =>
        app.ReadAsync(data =>
            data.Notices.Where(n => n.PersonId == person.Id && n.Key.StartsWith(key))
                .OrderBy(n => n.AtUtc)
                .ToListAsync()
        );

    private Task<int> MailsToAsync(Person person, Agreement agreement) =>
        app.ReadAsync(data =>
            data.Mails.CountAsync(m => m.ToPersonId == person.Id && m.RecordId == agreement.Id)
        );

    private static string Rung(Notice notice) => notice.Key.Split('.')[2];
}

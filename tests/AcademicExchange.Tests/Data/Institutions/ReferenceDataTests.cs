using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Data.Institutions;

public sealed class ReferenceDataTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task Load_Again_ChangesNothingThatPeopleEdited()
    {
        await app.ChangeAsync(async data =>
            (await data.Institutions.SingleAsync(one => one.Slug == "khazar-university")).Rename(
                new LocalText("Edited")
            )
        );
        var before = await CountsAsync();

        await app.WithAsync<AppDbContext, int>(async data =>
        {
            await app.Services.GetRequiredService<ReferenceData>().LoadAsync(data);
            return 0;
        });

        Assert.Equal(before, await CountsAsync());
        Assert.DoesNotContain(0, before);
        Assert.Equal(
            "Edited",
            await app.ReadAsync(data =>
                data.Institutions.Where(one => one.Slug == "khazar-university")
                    .Select(one => one.Name.En)
                    .SingleAsync()
            )
        );
    }

    /// <summary>A database of an older version, whose checklist asked for less.</summary>
    [Fact]
    public async Task Load_WhereARuleIsMissing_BringsItAlone()
    {
        var before = await app.ReadAsync(data => data.ChecklistRules.CountAsync());
        await app.ReadAsync(data =>
            data.ChecklistRules.Where(rule => rule.Task == ChecklistTask.Contacts)
                .ExecuteDeleteAsync()
        );

        await app.WithAsync<AppDbContext, int>(async data =>
        {
            await app.Services.GetRequiredService<ReferenceData>().LoadAsync(data);
            return 0;
        });

        var rules = await app.ReadAsync(data => data.ChecklistRules.AsNoTracking().ToListAsync());
        Assert.Equal(before, rules.Count);
        Assert.Contains(rules, rule => rule.Task == ChecklistTask.Contacts);
    }

    [Fact]
    public async Task ForAsync_ShippedInstitution_CountsItsCountrysDays()
    {
        var id = await app.ReadAsync(data =>
            data.Institutions.Where(one => one.Slug == "university-of-tabriz")
                .Select(one => one.Id)
                .SingleAsync()
        );

        var days = await app.WithAsync<WorkingCalendars, Platform.Calendars.WorkingDays>(
            calendars => calendars.ForAsync(id)
        );

        Assert.False(days.IsWorkingDay(new DateOnly(2026, 11, 26)));
        Assert.True(days.IsWorkingDay(new DateOnly(2026, 11, 28)));
        Assert.False(days.IsWorkingDay(new DateOnly(2026, 3, 21)));
    }

    [Fact]
    public async Task NamesAsync_AfterEveryWrite_AreFresh()
    {
        Task<InstitutionRegister> NamesAsync() =>
            app.WithAsync<InstitutionQueries, InstitutionRegister>(queries => queries.NamesAsync());
        var side = An.Baku();
        await NamesAsync();

        await app.AddAsync(side);
        Assert.NotNull((await NamesAsync()).Find(side.Id));

        await app.ChangeAsync(async data =>
            (await data.Institutions.SingleAsync(one => one.Id == side.Id)).Suspend()
        );
        Assert.Equal(InstitutionState.Suspended, (await NamesAsync())[side.Id].State);
    }

    [Fact]
    public async Task CreateAsync_TwentyAtOnce_MakesOne()
    {
        var entry = new InstitutionEntry(
            new LocalText("Race University"),
            Country.AZ,
            "baku",
            new InstitutionDetails { RorId = "022arna15" }
        );

        var attempts = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        try
                        {
                            return await app.WithAsync<InstitutionService, Guid>(service =>
                                service.CreateAsync("race-university", entry, default)
                            );
                        }
                        catch (Platform.Workflow.RuleViolation refused)
                        {
                            Assert.Equal("institution.taken", refused.Code);
                            return Guid.Empty;
                        }
                    })
                )
        );

        Assert.Single(attempts, id => id != Guid.Empty);
    }

    private async Task<int[]> CountsAsync() =>
        await app.ReadAsync(async data =>
            new[]
            {
                await data.Institutions.CountAsync(),
                await data.Units.CountAsync(),
                await data.IscedFields.CountAsync(),
                await data.Levels.CountAsync(),
                await data.Currencies.CountAsync(),
                await data.Cities.CountAsync(),
                await data.WeekendPeriods.CountAsync(),
                await data.Holidays.CountAsync(),
                await data.ClauseTemplates.CountAsync(),
            }
        );
}

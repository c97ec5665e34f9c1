using System.Net;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Institutions;

/// <summary>When to remind: set by each institution for itself, and for all others by the administrator of the system.</summary>
public sealed class RemindersTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const string Common = "/reference/reminders";
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    private string Own => $"/institutions/{_tabriz.Institution.Slug}/reminders";

    [Fact]
    public async Task Set_ByTheOffice_HoldsForItsInstitutionAlone()
    {
        await app.AddAsync(_tabriz, _baku);

        await app.As(_tabriz.Officer)
            .Open(Own)
            .See("The common days hold here")
            .Fill("Input.Before", "3")
            .Fill("Input.Ends", "365، ۹۰ / 30")
            .Press("Save")
            .See("The days of the reminders are saved");

        await app.As(_tabriz.Administrator).Open(Own).See("the institution's own days");
        Assert.Equal((3, "365,90,30"), await SavedAsync(_tabriz));
        Assert.Equal(
            ReminderDays.Usual.Ends,
            (
                await app.WithAsync<ReminderRulesService, ReminderDays>(rules =>
                    rules.ForAsync(_baku.Id, TestContext.Current.CancellationToken)
                )
            ).Ends
        );
        await app.As(_tabriz.Administrator).Open("/admin/audit").See("Days of reminders set");
    }

    [Theory]
    [InlineData("Input.StandIn", "1", "must come later")]
    [InlineData("Input.Ends", "0, 5", "whole numbers between")]
    [InlineData("Input.Ends", "soon", "whole numbers between")]
    [InlineData("Input.Ends", "99999999999", "whole numbers between")]
    [InlineData("Input.After", "61", "")]
    [InlineData("Input.Before", "two", "")]
    public async Task Set_DaysThatDoNotDo_IsRefusedWithWhatWasTyped(
        string field,
        string typed,
        string expected
    )
    {
        await app.AddAsync(_tabriz);

        var page = await app.As(_tabriz.Officer)
            .Open(Own)
            .Fill(field, typed)
            .Press("Save")
            .See(expected);

        Assert.True(page.Status is HttpStatusCode.BadRequest or HttpStatusCode.Conflict);
        Assert.Equal(
            typed,
            page.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value")
        );
        Assert.Null(await SavedAsync(_tabriz));
    }

    [Fact]
    public async Task Set_FromAnOldForm_IsRefusedAndKeepsWhatWasTyped()
    {
        await app.AddAsync(_tabriz);
        var (first, second) = (app.As(_tabriz.Officer), app.As(_tabriz.Administrator));
        await first.Open(Own);
        await second.Open(Own);
        await first.Fill("Input.After", "3").Press("Save");

        var page = await second
            .Fill("Input.After", "4")
            .Press("Save")
            .Expect(HttpStatusCode.Conflict);

        Assert.Equal(
            "4",
            page.Document.QuerySelector("[name='Input.After']")!.GetAttribute("value")
        );
        await second.Press("Save").See("are saved");
    }

    [Fact]
    public async Task Reset_OwnDays_TheCommonOnesHoldAgain()
    {
        await app.AddAsync(_tabriz);
        await app.As(_tabriz.Officer).Open(Own).Fill("Input.After", "3").Press("Save");

        await app.As(_tabriz.Officer).Open(Own).Press("Use the common days").See("hold again");

        Assert.Null(await SavedAsync(_tabriz));
    }

    [Fact]
    public async Task Open_ByThoseWhoHaveNoSay_IsDenied()
    {
        await app.AddAsync(_tabriz, _baku);
        foreach (var person in new[] { _tabriz.Faculty, _tabriz.Signatory, _tabriz.Auditor })
        {
            await app.As(person).Open(Own).Expect(HttpStatusCode.Forbidden);
        }

        await app.As(_baku.Officer).Open(Own).Expect(HttpStatusCode.NotFound);
        await app.As(_tabriz.Officer).Open(Common).Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task SetCommon_ByTheAdministrator_HoldsWhereNothingElseIsSaid()
    {
        var administrator = An.SystemAdministrator();
        await app.AddAsync(_tabriz, _baku, administrator);
        await app.As(_tabriz.Officer).Open(Own).Fill("Input.After", "3").Press("Save");

        await app.As(administrator)
            .Open(Common)
            .Fill("Input.After", "4")
            .Press("Save")
            .See("are saved");

        Assert.Equal((3, 4), (await AfterAsync(_tabriz), await AfterAsync(_baku)));
        await app.ChangeAsync(data =>
            data.ReminderRules.Where(rules => rules.Id == ReminderRules.Everywhere)
                .ExecuteDeleteAsync()
        );
    }

    private Task<int> AfterAsync(Side side) =>
        app.WithAsync<ReminderRulesService, int>(async rules =>
            (await rules.ForAsync(side.Id, TestContext.Current.CancellationToken)).After
        );

    private Task<(int, string)?> SavedAsync(Side side) =>
        app.ReadAsync(async data =>
            await data.ReminderRules.SingleOrDefaultAsync(rules => rules.Id == side.Id) is { } own
                ? ((int, string)?)(own.Before, own.Ends)
                : null
        );
}

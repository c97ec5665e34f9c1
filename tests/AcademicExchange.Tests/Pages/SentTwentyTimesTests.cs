using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages;

/// <summary>One form, filled once and sent twenty times at the same moment, as by an impatient hand: one record.</summary>
public sealed class SentTwentyTimesTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Proposal_IsMadeOnce()
    {
        await SendAsync(
            Role.InternationalOfficer,
            "/agreements/propose",
            ("Input.Kind", "StudentExchange"),
            ("Input.Partner", _baku.Id.ToString()),
            ("Input.TitleEn", "Once"),
            ("Input.Purpose", "Once only")
        );

        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.Agreements.CountAsync(one => one.OwnerInstitutionId == _tabriz.Id)
            )
        );
    }

    [Fact]
    public async Task Comment_IsMadeOnce()
    {
        var agreement = An.Agreement(_tabriz, _baku).InNegotiation();
        await SendAsync(
            Role.InternationalOfficer,
            $"/agreements/{agreement.Id}/notes",
            [agreement],
            ("Input.Text", "Once only")
        );

        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.AgreementComments.CountAsync(one => one.AgreementId == agreement.Id)
            )
        );
    }

    [Fact]
    public async Task Unit_IsMadeOnce()
    {
        await SendAsync(
            Role.InternationalOfficer,
            $"/institutions/{_tabriz.Institution.Slug}/unit",
            ("Input.NameEn", "Faculty of Once")
        );

        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.Set<Unit>().CountAsync(unit => unit.InstitutionId == _tabriz.Id)
            )
        );
    }

    [Fact]
    public async Task Holiday_IsMadeOnce()
    {
        await SendAsync(
            Role.InternationalOfficer,
            $"/institutions/{_tabriz.Institution.Slug}/calendar?handler=Holiday",
            ("Holiday.First", "2027-05-05"),
            ("Holiday.NameEn", "Founders' day")
        );

        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.Holidays.CountAsync(day => day.InstitutionId == _tabriz.Id)
            )
        );
    }

    [Fact]
    public async Task Weekend_IsMadeOnce()
    {
        await SendAsync(
            Role.InternationalOfficer,
            $"/institutions/{_tabriz.Institution.Slug}/calendar?handler=Weekend",
            ("Weekend.From", "2027-05-05"),
            ("Weekend.Days", "Friday")
        );

        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.WeekendPeriods.CountAsync(one => one.InstitutionId == _tabriz.Id)
            )
        );
    }

    /// <summary>Twenty forms, each with a key of its own, as by two people who enter the same day.</summary>
    [Theory]
    [InlineData("Holiday", "Holiday.First", "Holiday.NameEn", "Founders' day")]
    [InlineData("Weekend", "Weekend.From", "Weekend.Days", "Friday")]
    public async Task DayOfTheCalendar_ByManyForms_IsEnteredOnce(
        string form,
        string day,
        string field,
        string value
    )
    {
        await app.AddAsync(_tabriz);
        using var client = await RawClient.OfAsync(app, _tabriz.Officer);
        var address = $"/institutions/{_tabriz.Institution.Slug}/calendar?handler={form}";

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, TwentyTimes.Times)
                .Select(_ =>
                    Task.Run(() =>
                        client.PostAsync(
                            address,
                            [
                                (form + ".Key", Guid.CreateVersion7().ToString()),
                                (day, "2027-06-06"),
                                (field, value),
                            ]
                        )
                    )
                )
        );

        Assert.Equal(
            1,
            await app.ReadAsync(async data =>
                await data.Holidays.CountAsync(one => one.InstitutionId == _tabriz.Id)
                + await data.WeekendPeriods.CountAsync(one => one.InstitutionId == _tabriz.Id)
            )
        );
        Assert.Single(answers, answer => answer.Status == 302);
        Assert.All(
            answers.Where(answer => answer.Status != 302),
            answer => Assert.Equal(409, answer.Status)
        );
    }

    [Fact]
    public async Task Statement_IsIssuedOnce()
    {
        var before = app.Errors.Count;
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        var entry = A.HandEntry(_tabriz, _baku, agreement.Id);
        var lines = LedgerBook.Missing(
            [],
            HandEntryLines.Of(entry),
            entry.Source,
            ManualClock.Start
        );
        await SendAsync(
            Role.InternationalOfficer,
            "/ledger/statement?handler=Issue",
            [agreement, entry, .. lines],
            ("Partner", _baku.Institution.Slug),
            ("Year", $"{AcademicYear.Of(entry.Day)}"),
            ("Languages", "en")
        );

        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.IssuedDocuments.CountAsync(one =>
                    data.YearStatements.Any(statement =>
                        statement.Id == one.RecordId && statement.InstitutionId == _tabriz.Id
                    )
                )
            )
        );
        Assert.Empty(app.Errors.Skip(before));
    }

    [Fact]
    public async Task Role_IsGivenOnce()
    {
        await SendAsync(
            Role.InstitutionAdministrator,
            $"/people/{_tabriz.Faculty.Id}/roles",
            ("Input.Role", nameof(Role.InternationalOfficer))
        );

        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.Set<RoleAssignment>()
                    .CountAsync(held =>
                        held.PersonId == _tabriz.Faculty.Id
                        && held.Role == Role.InternationalOfficer
                    )
            )
        );
    }

    [Fact]
    public async Task StandIn_IsNamedOnce()
    {
        await SendAsync(
            Role.InternationalOfficer,
            "/account/stand-in",
            ("Input.ByPersonId", _tabriz.Faculty.Id.ToString()),
            ("Input.Role", nameof(Role.InternationalOfficer)),
            ("Input.First", "2026-12-01"),
            ("Input.Last", "2026-12-09")
        );

        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.StandIns.CountAsync(one => one.ForPersonId == _tabriz.Officer.Id)
            )
        );
    }

    [Fact]
    public async Task Invitation_IsMadeOnce()
    {
        await SendAsync(
            Role.InstitutionAdministrator,
            "/people/invite",
            ("Input.Email", "once@example.org"),
            ("Input.Role", nameof(Role.Faculty)),
            ("Input.Language", nameof(Language.En))
        );

        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.Set<Invitation>().CountAsync(one => one.InstitutionId == _tabriz.Id)
            )
        );
    }

    [Fact]
    public async Task View_IsKeptOnce()
    {
        await SendAsync(
            Role.InternationalOfficer,
            "/agreements?handler=SaveView",
            ("viewName", "Once")
        );

        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.SavedViews.CountAsync(view => view.PersonId == _tabriz.Officer.Id)
            )
        );
    }

    [Fact]
    public async Task EmergencyAccess_IsOpenedOnce()
    {
        var administrator = An.SystemAdministrator();
        await app.AddAsync(_tabriz, administrator);
        await SendAsync(
            administrator,
            "/admin/emergency",
            ("Input.Institution", _tabriz.Id.ToString()),
            ("Input.Reason", "Nobody else can say what was agreed.")
        );

        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.EmergencyAccesses.CountAsync(one => one.InstitutionId == _tabriz.Id)
            )
        );
    }

    [Fact]
    public async Task ChecklistRule_IsMadeOnce()
    {
        var administrator = An.SystemAdministrator();
        await app.AddAsync(administrator);
        await SendAsync(
            administrator,
            "/reference/checklist/new",
            ("Task", "Registration"),
            ("Input.Order", "125"),
            ("Input.Condition", "Always"),
            ("Input.Owner", "HostOffice"),
            ("Input.Stage", "Arrived"),
            ("Input.Count", "3"),
            ("Input.Side", "After"),
            ("Input.Unit", "Days"),
            ("Input.Anchor", "FirstDay"),
            ("Input.AboutEn", "Once"),
            ("Input.AboutFa", "یک بار"),
            ("Input.AboutAz", "Bir dəfə"),
            ("Input.Source", "a law")
        );

        Assert.Equal(
            1,
            await app.ReadAsync(data => data.ChecklistRules.CountAsync(rule => rule.Order == 125))
        );
    }

    private Task SendAsync(Role role, string address, params (string, string)[] fields) =>
        SendAsync(role, address, [], fields);

    private async Task SendAsync(
        Role role,
        string address,
        object[] records,
        params (string Name, string Value)[] fields
    )
    {
        await app.AddAsync([_tabriz, _baku, .. records]);
        await SendAsync(_tabriz[role], address, fields);
    }

    private Task SendAsync(
        Person person,
        string address,
        params (string Name, string Value)[] fields
    ) => TwentyTimes.SendAsync(app, person, address, fields);
}

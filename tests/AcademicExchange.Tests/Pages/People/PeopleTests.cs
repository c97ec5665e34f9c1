using System.Net;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.People;

/// <summary>The people of an institution: who sees whom, who gives which role, and how fast it works.</summary>
public sealed class PeopleTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _own = An.Tabriz();
    private readonly Side _other = An.Baku();

    [Fact]
    public async Task List_ShowsTheOwnInstitutionOnly()
    {
        await app.AddAsync(_own, _other);

        await app.As(_own.Officer)
            .Open("/people")
            .See(_own.Faculty.Email!)
            .NotSee(_other.Faculty.Email!);
    }

    [Fact]
    public async Task List_SearchAndRole_NarrowIt()
    {
        await app.AddAsync(_own);

        await app.As(_own.Administrator)
            .Open("/people?Held=Signatory")
            .See(_own.Signatory.Email!)
            .NotSee(_own.Faculty.Email!)
            .Open("/people?Text=" + _own.Faculty.Email!.Split('@')[0])
            .See(_own.Faculty.Email!)
            .NotSee(_own.Signatory.Email!);
    }

    [Theory]
    [InlineData(Role.Student)]
    [InlineData(Role.Faculty)]
    [InlineData(Role.Signatory)]
    [InlineData(Role.ExternalReviewer)]
    public async Task List_RoleTooSmall_IsForbidden(Role role)
    {
        await app.AddAsync(_own);

        await app.As(_own[role]).Open("/people").Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Person_OfAnotherInstitution_IsAsUnknown()
    {
        await app.AddAsync(_own, _other);
        var administrator = app.As(_own.Administrator);

        var foreign = await administrator.Open($"/people/{_other.Faculty.Id}");
        var (status, text) = (foreign.Status, Bare(foreign));
        var unknown = await administrator.Open($"/people/{Guid.CreateVersion7()}");

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal((status, text), (unknown.Status, Bare(unknown)));
    }

    [Fact]
    public async Task Grant_ByTheAdministrator_WorksAtTheNextRequest()
    {
        await app.AddAsync(_own);
        var colleague = app.As(_own.Faculty);
        await colleague.Open("/people").Expect(HttpStatusCode.Forbidden);

        await GrantAsync(_own.Administrator, _own.Faculty, Role.Auditor);

        await colleague.Open("/people").Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Grant_TheSameRoleByTenFormsAtOnce_IsGivenOnce()
    {
        await app.AddAsync(_own);
        var forms = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(async _ =>
                    (
                        await app.As(_own.Administrator).Open($"/people/{_own.Faculty.Id}/roles")
                    ).Fill("Input.Role", nameof(Role.Auditor))
                )
        );

        await Task.WhenAll(forms.Select(async form => await form.Press("Give the role")));

        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.RoleAssignments.CountAsync(role =>
                    role.PersonId == _own.Faculty.Id && role.Role == Role.Auditor
                )
            )
        );
        Assert.Empty(app.Errors);
    }

    [Theory]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.ExternalReviewer)]
    public async Task Grant_AboveTheOwnRole_ChangesNothing(Role role)
    {
        await app.AddAsync(_own);
        var before = await RolesAsync(_own.Faculty);

        await app.As(_own.Administrator)
            .Open($"/people/{_own.Faculty.Id}/roles")
            .Post($"/people/{_own.Faculty.Id}/roles", ("Input.Role", role.ToString()))
            .Expect(HttpStatusCode.Conflict);

        Assert.Equal(before, await RolesAsync(_own.Faculty));
    }

    [Fact]
    public async Task Grant_AtAnotherInstitutionByAForgedField_ChangesNothing()
    {
        await app.AddAsync(_own, _other);

        await app.As(_own.Administrator)
            .Open($"/people/{_own.Faculty.Id}/roles")
            .Post(
                $"/people/{_own.Faculty.Id}/roles",
                ("Input.Role", "InternationalOfficer"),
                ("Input.InstitutionId", _other.Id.ToString())
            )
            .Expect(HttpStatusCode.Conflict);

        Assert.Equal(1, await RolesAsync(_own.Faculty));
    }

    [Fact]
    public async Task Grant_ByTheOfficer_IsForbidden()
    {
        await app.AddAsync(_own);

        await app.As(_own.Officer)
            .Open($"/people/{_own.Faculty.Id}")
            .Post($"/people/{_own.Faculty.Id}/roles", ("Input.Role", "Auditor"))
            .Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Revoke_TheLastAdministrator_IsRefused()
    {
        await app.AddAsync(_own);
        var role = _own.Administrator.Roles.Single();

        await app.As(_own.Administrator)
            .Open($"/people/{_own.Administrator.Id}/roles")
            .Post(
                $"/people/{_own.Administrator.Id}/roles?handler=Revoke",
                ("roleId", role.Id.ToString())
            )
            .Expect(HttpStatusCode.Conflict)
            .See("This is the last administrator");
    }

    [Fact]
    public async Task Revoke_ARole_WorksAtTheNextRequest()
    {
        await app.AddAsync(_own);
        var auditor = app.As(_own.Auditor);
        await auditor.Open("/people").Expect(HttpStatusCode.OK);

        await app.As(_own.Administrator)
            .Open($"/people/{_own.Auditor.Id}/roles")
            .Press("Take it away");

        await auditor.Open("/people").Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Disable_AnAccount_EndsItsSessionsAtOnce()
    {
        await app.AddAsync(_own);
        var colleague = app.As(_own.Faculty);
        await colleague.Open("/account").At("/account");

        await app.As(_own.Administrator)
            .Open($"/people/{_own.Faculty.Id}/account")
            .Press("Close the account");

        await colleague.Open("/account").At("/sign-in");
    }

    [Fact]
    public async Task StandIn_InItsPeriod_ActsWithThatRoleOnly()
    {
        await app.AddAsync(_own);
        await app.As(_own.Officer)
            .Open("/account/stand-in")
            .Fill("Input.ByPersonId", _own.Faculty.Id.ToString())
            .Fill("Input.Role", "InternationalOfficer")
            .Fill("Input.First", "1405/09/02")
            .Fill("Input.Last", "2026-11-25")
            .Press("Name the stand-in")
            .See("The stand-in is named");
        var standIn = await app.ReadAsync(data =>
            data.StandIns.SingleAsync(s => s.ByPersonId == _own.Faculty.Id)
        );

        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.Mails.CountAsync(mail => mail.ToPersonId == _own.Faculty.Id)
            )
        );
        var stand = app.As(_own.Faculty);
        await stand
            .Open("/account")
            .Post("/account/acting", ("choice", "s" + standIn.Id))
            .Open("/people")
            .Expect(HttpStatusCode.OK);
        var line = await app.ReadAsync(data =>
            data.Audit.SingleAsync(l => l.Action == "act.stand-in" && l.PersonId == _own.Faculty.Id)
        );
        Assert.Equal(_own.Officer.Id, line.RecordId);

        await app.ChangeAsync(async data =>
            (await data.StandIns.SingleAsync(s => s.Id == standIn.Id)).RevokedUtc = app.Clock.NowUtc
        );
        await stand.Open("/people").Expect(HttpStatusCode.Forbidden);
    }

    /// <summary>Who only reads (T9) does not come to act by way of another.</summary>
    [Fact]
    public async Task StandIn_Auditor_IsNeitherOfferedNorTaken()
    {
        await app.AddAsync(_own);
        var auditor = _own.Auditor.Id.ToString();
        var browser = await app.As(_own.Officer).Open("/account/stand-in");

        Assert.DoesNotContain(
            browser.Document.QuerySelectorAll("option"),
            option => option.GetAttribute("value") == auditor
        );
        await browser
            .Post(
                "/account/stand-in",
                ("Input.Key", Guid.CreateVersion7().ToString()),
                ("Input.ByPersonId", auditor),
                ("Input.Role", "InternationalOfficer"),
                ("Input.First", "2026-11-23"),
                ("Input.Last", "2026-11-25")
            )
            .Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Acting_ForAnInstitutionWithoutARole_IsNotThere()
    {
        await app.AddAsync(_own, _other);

        await app.As(_own.Faculty)
            .Open("/account")
            .Post("/account/acting", ("choice", "i" + _other.Id))
            .Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Pages_OfTheAccount_OpenInEachLanguageWithoutAnError()
    {
        await app.AddAsync(_own);
        string[] pages =
        [
            "/account",
            "/account/password",
            "/account/second-factor",
            "/account/passkeys",
            "/account/sessions",
            "/account/stand-in",
            "/account/data",
            "/people",
            "/people/invite",
            "/people/awaiting",
            $"/people/{_own.Faculty.Id}",
            $"/people/{_own.Faculty.Id}/roles",
            $"/people/{_own.Faculty.Id}/account",
        ];
        foreach (var language in new[] { "en", "fa", "az" })
        {
            foreach (var page in pages)
            {
                await app.As(_own.Administrator)
                    .Open($"{page}?ui-culture={language}")
                    .Expect(HttpStatusCode.OK);
            }
        }

        Assert.Empty(app.Errors);
    }

    private async Task GrantAsync(Person by, Person to, Role role) =>
        await app.As(by)
            .Open($"/people/{to.Id}/roles")
            .Fill("Input.Role", role.ToString())
            .Press("Give the role");

    private Task<int> RolesAsync(Person person) =>
        app.ReadAsync(data => data.RoleAssignments.CountAsync(role => role.PersonId == person.Id));

    /// <summary>Without the reference number, which is another on each answer, and the links that carry the address.</summary>
    private static string Bare(Browser page) => page.Document.QuerySelector("h1")!.TextContent;
}

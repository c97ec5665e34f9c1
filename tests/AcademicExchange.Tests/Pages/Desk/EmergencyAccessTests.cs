using System.Net;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Desk;

/// <summary>T8: the administrator of the system reads notes for a reason, an hour long, and the institution knows.</summary>
public sealed class EmergencyAccessTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const string Page = "/admin/emergency";
    private const string Reason = "The office lost its own people and asks what was agreed.";
    private const string Secret = "Our rector will not come to Baku";
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Open_ForAReason_ReadsTheNotesAndTellsTheInstitution()
    {
        var (administrator, agreement) = await NotedAsync();
        await app.As(administrator)
            .Open($"/agreements/{agreement.Id}/notes")
            .Expect(HttpStatusCode.NotFound);

        var reader = await OpenAsync(administrator);
        await reader
            .Open($"/agreements/{agreement.Id}/notes")
            .Expect(HttpStatusCode.OK)
            .See(Secret);

        await reader.Open("/agreements").Expect(HttpStatusCode.OK);
        Assert.Equal(
            ["/agreements", $"/agreements/{agreement.Id}/notes"],
            await app.ReadAsync(data =>
                data.Audit.Where(line =>
                        line.Action == "emergency.view"
                        && line.InstitutionId == _tabriz.Id
                        && line.Detail!.StartsWith("/agreements")
                    )
                    .OrderBy(line => line.Detail)
                    .Select(line => line.Detail)
                    .ToListAsync()
            )
        );

        var told = await app.ReadAsync(data =>
            data.Notices.Where(notice => notice.Key == "Mail.EmergencyAccess.Subject")
                .Select(notice => notice.PersonId)
                .ToListAsync()
        );
        Assert.Contains(_tabriz.Officer.Id, told);
        Assert.Contains(_tabriz.Administrator.Id, told);
        Assert.DoesNotContain(_baku.Officer.Id, told);
        await app.As(_tabriz.Administrator)
            .Open("/admin/audit")
            .See("Emergency access opened")
            .See("Page read in an emergency")
            .See(Reason);
    }

    [Fact]
    public async Task Get_BeforeAnythingIsTyped_SaysHowLongTheReasonMustBe()
    {
        var (administrator, _) = await NotedAsync();

        await app.As(administrator).Open(Page).See("Say in at least 20 characters");
    }

    [Fact]
    public async Task Open_AfterAnHour_IsOver()
    {
        var (administrator, agreement) = await NotedAsync();
        var reader = await OpenAsync(administrator);

        app.Clock.Advance(EmergencyAccess.Longest);

        await reader.Open($"/agreements/{agreement.Id}/notes").Expect(HttpStatusCode.NotFound);
        await reader.Open("/desk").NotSee("You read the records");
    }

    [Fact]
    public async Task Close_BeforeTheHour_EndsItAtOnce()
    {
        var (administrator, agreement) = await NotedAsync();
        var reader = await OpenAsync(administrator);

        await reader.Open("/desk").Press("End it now").See("has ended");

        await reader.Open($"/agreements/{agreement.Id}").Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Open_AnotherInstitution_EndsTheFirst()
    {
        var (administrator, _) = await NotedAsync();
        var reader = await OpenAsync(administrator);

        await reader
            .Open(Page)
            .Fill("Input.Institution", _baku.Id.ToString())
            .Fill("Input.Reason", Reason)
            .Press("Open the records");

        var all = await app.ReadAsync(data =>
            data.EmergencyAccesses.Where(access => access.PersonId == administrator.Id)
                .ToListAsync()
        );
        Assert.NotNull(all.Single(access => access.InstitutionId == _tabriz.Id).ClosedUtc);
        Assert.Null(all.Single(access => access.InstitutionId == _baku.Id).ClosedUtc);
    }

    [Fact]
    public async Task Post_InAnEmergency_ChangesNothing()
    {
        var (administrator, agreement) = await NotedAsync();
        var reader = await OpenAsync(administrator);

        await reader
            .Open($"/agreements/{agreement.Id}/notes")
            .Post($"/agreements/{agreement.Id}/notes", ("Input.Text", "I was here"))
            .Expect(HttpStatusCode.Forbidden);
        await reader
            .Open($"/agreements/{agreement.Id}/do/suspend")
            .Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Open_TheOtherSide_StaysShut()
    {
        var (administrator, agreement) = await NotedAsync();
        var reader = await OpenAsync(administrator, _baku);

        await reader
            .Open($"/agreements/{agreement.Id}/notes")
            .Expect(HttpStatusCode.OK)
            .NotSee(Secret);
    }

    [Theory]
    [InlineData("", "Input.Reason")]
    [InlineData("because", "at least 20")]
    public async Task Open_WithoutAReason_IsRefused(string reason, string expected)
    {
        var (administrator, _) = await NotedAsync();

        var page = await app.As(administrator)
            .Open(Page)
            .Fill("Input.Institution", _tabriz.Id.ToString())
            .Fill("Input.Reason", reason)
            .Press("Open the records");

        Assert.Contains(expected, page.Document.Source.Text, StringComparison.Ordinal);
        Assert.False(
            await app.ReadAsync(data =>
                data.EmergencyAccesses.AnyAsync(access => access.PersonId == administrator.Id)
            )
        );
    }

    [Fact]
    public async Task Open_ByAnybodyElse_IsNotThere()
    {
        await app.AddAsync(_tabriz, _baku);
        foreach (var person in new[] { _tabriz.Administrator, _tabriz.Officer, _tabriz.Auditor })
        {
            await app.As(person).Open(Page).Expect(HttpStatusCode.NotFound);
        }
    }

    private async Task<(Person, Agreement)> NotedAsync()
    {
        var administrator = An.SystemAdministrator();
        var agreement = An.Agreement(_tabriz, _baku).InForce();
        await app.AddAsync(_tabriz, _baku, agreement, administrator);
        await app.As(_tabriz.Officer)
            .Open($"/agreements/{agreement.Id}/notes")
            .Fill("Input.Text", Secret)
            .Press("Save the note");
        return (administrator, agreement);
    }

    private async Task<Browser> OpenAsync(Person administrator, Side? side = null) =>
        await app.As(administrator)
            .Open(Page)
            .Fill("Input.Institution", (side ?? _tabriz).Id.ToString())
            .Fill("Input.Reason", Reason)
            .Press("Open the records")
            .See("You read the records");
}

using System.Net;
using System.Text;
using AcademicExchange.Features.Documents;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits;

/// <summary>Letters over HTTP: issued by whose they are, told, opened, checked, replaced, revoked.</summary>
public sealed partial class LetterPageTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task Invitation_OfTheHostsOffice_ReachesTheVisitorAndIsChecked()
    {
        // Forms sent at once leave refused writes in the log of this class, on PostgreSQL.
        var errors = app.Errors.Count;
        var (home, host, visit) = await VisitAsync(VisitState.Accepted);
        var letters = $"/visits/{visit.Id}/letters";
        await app.ChangeAsync(async data =>
            (await data.Users.SingleAsync(one => one.Id == home.Faculty.Id)).Language = Language.Az
        );

        await app.As(host.Officer)
            .Open(letters)
            .See("No letter has been issued")
            .Press("Issue an invitation")
            .Press("Issue an invitation")
            .Expect(HttpStatusCode.Conflict)
            .See("consulates ask for it")
            .Fill("Input.Signer", host.Signatory.Id.ToString())
            .Fill("Input.Address", "Z. Khalilov Street 33, Baku")
            .Press("Issue an invitation")
            .At(letters)
            .See("Letter issued")
            .See(visit.Number + "/1");
        await app.RunOutboxAsync();

        var issued = Assert.Single(await IssuedAsync(visit));
        Assert.Equal((visit.FirstDay, visit.LastDay), (issued.ValidFrom, issued.ValidTo));
        var mail = Assert.Single(await MailsAsync(home.Faculty, "verildi"));
        Assert.Contains(letters, mail.TextBody, StringComparison.Ordinal);
        var visitor = await app.As(home.Faculty).Open(letters).See(issued.CheckCode);
        await visitor.Open($"{letters}/{issued.Id}").Expect(HttpStatusCode.OK);
        Assert.StartsWith(
            "%PDF-",
            Encoding.ASCII.GetString(visitor.Content, 0, 5),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "attachment",
            visitor.Headers["Content-Disposition"],
            StringComparison.Ordinal
        );
        await app.Visitor()
            .Open("/check/" + issued.CheckCode)
            .See("The document is valid")
            .See("Letter of invitation")
            .See(host.Institution.Name.En!)
            .NotSee(home.Faculty.FamilyName);
        await app.As(home.Officer).Open($"/visits/{visit.Id}/history").See("Invitation issued");
        Assert.Equal(errors, app.Errors.Count);
    }

    [Fact]
    public async Task Invitation_IssuedAgain_ReplacesTheOldOne()
    {
        var (_, host, visit) = await VisitAsync(VisitState.Accepted);
        await IssueAsync(host, visit, "invitation");
        await IssueAsync(host, visit, "acceptance");
        app.Clock.Advance(TimeSpan.FromDays(1));

        await app.As(host.Officer)
            .Open($"/visits/{visit.Id}/letters/issue/invitation")
            .See($"{visit.Number}/1 Persian · Azerbaijani")
            .See("in exactly the same languages will be marked as replaced");
        await IssueAsync(host, visit, "invitation");

        var issued = await IssuedAsync(visit);
        Assert.Equal(
            [DocumentState.Superseded, DocumentState.Valid, DocumentState.Valid],
            issued.Select(one => one.State)
        );
        await app.Visitor()
            .Open("/check/" + issued[0].CheckCode)
            .See("The document was superseded")
            .See(visit.Number + "/3");
        app.Clock.Set(ManualClock.Start);
    }

    [Fact]
    public async Task Invitation_InOtherLanguages_StandsBesideTheOld()
    {
        var (_, host, visit) = await VisitAsync(VisitState.Accepted);
        await IssueAsync(host, visit, "invitation", "fa");
        await IssueAsync(host, visit, "invitation", "en");
        await IssueAsync(host, visit, "invitation", "az", "fa");

        var issued = await IssuedAsync(visit);
        Assert.Equal(["fa", "en", "fa,az"], issued.Select(one => one.Languages));
        Assert.All(issued, one => Assert.Equal(DocumentState.Valid, one.State));

        await IssueAsync(host, visit, "invitation", "fa");

        issued = await IssuedAsync(visit);
        Assert.Equal(issued[3].Id, issued[0].SupersededById);
        Assert.Equal(3, issued.Count(one => one.State == DocumentState.Valid));
        await app.Visitor()
            .Open("/check/" + issued[0].CheckCode)
            .See("The document was superseded")
            .See(issued[3].Number);
        await app.Visitor().Open("/check/" + issued[1].CheckCode).See("The document is valid");
    }

    [Fact]
    public async Task Revoke_WithItsReason_IsSaidToTheVisitorAndByTheCheck()
    {
        var (home, host, visit) = await VisitAsync(VisitState.Accepted);
        await IssueAsync(host, visit, "invitation");
        var letter = Assert.Single(await IssuedAsync(visit));
        var letters = $"/visits/{visit.Id}/letters";

        await app.As(host.Signatory)
            .Open(letters)
            .Press("Revoke")
            .Press("Revoke")
            .Expect(HttpStatusCode.Conflict)
            .Fill("Input.Note", "The name was misspelt.")
            .Press("Revoke")
            .At(letters)
            .See("Letter revoked")
            .See("The name was misspelt.");
        await app.RunOutboxAsync();

        var mail = Assert.Single(await MailsAsync(home.Faculty, "revoked"));
        Assert.Contains("The name was misspelt.", mail.TextBody, StringComparison.Ordinal);
        await app.Visitor()
            .Open("/check/" + letter.CheckCode)
            .See("The document was revoked")
            .See("The institution that issued it has since taken it back")
            .NotSee("misspelt");
        await app.As(host.Officer)
            .Open($"{letters}/{letter.Id}/revoke")
            .Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Certificate_AfterTheDeparture_HasTheActualDaysAndNeverRunsOut()
    {
        var (_, host, visit) = await VisitAsync(VisitState.Finished);
        await IssueAsync(host, visit, "certificate");

        var letter = Assert.Single(await IssuedAsync(visit));
        Assert.Equal((visit.ArrivedOn, visit.DepartedOn), (letter.ValidFrom, letter.ValidTo));
        app.Clock.Advance(TimeSpan.FromDays(2000));
        await app.Visitor().Open("/check/" + letter.CheckCode).See("The document is valid");
        app.Clock.Set(ManualClock.Start);
    }

    [Fact]
    public async Task Letters_OfOthersOrTooEarly_AreRefusedWithTheReason()
    {
        var (home, host, visit) = await VisitAsync(VisitState.AtHostOffice);
        var letters = $"/visits/{visit.Id}/letters";
        await app.As(host.Officer)
            .Open(letters)
            .See("An invitation is issued while the visit is accepted")
            .Open(letters + "/issue/invitation")
            .Expect(HttpStatusCode.Conflict)
            .See("An invitation is issued while the visit is accepted");
        foreach (var person in new[] { home.Officer, home.Faculty, host.Faculty, host.Head })
        {
            await app.As(person)
                .Open(letters + "/issue/invitation")
                .Expect(HttpStatusCode.Forbidden)
                .See("This letter is issued, and revoked, by the international office");
            var forged = await app.As(person).Open(letters);
            await forged
                .Post(letters + "/issue/invitation", ("Version", "1"))
                .Expect(HttpStatusCode.Forbidden);
        }

        await app.As(host.Officer)
            .Open(letters + "/issue/nonsense")
            .Expect(HttpStatusCode.NotFound);
        Assert.Empty(await IssuedAsync(visit));
    }

    [Fact]
    public async Task Paper_ByAnAuditor_StaysShut()
    {
        var (home, host, visit) = await VisitAsync(VisitState.Accepted);
        await IssueAsync(host, visit, "invitation");
        var letter = Assert.Single(await IssuedAsync(visit));
        var path = $"/visits/{visit.Id}/letters/{letter.Id}";

        await app.As(home.Auditor).Open($"/visits/{visit.Id}/letters").See(letter.Number);
        await app.As(home.Auditor).Open(path).Expect(HttpStatusCode.Forbidden);
        await app.As(home.Student).Open(path).Expect(HttpStatusCode.NotFound);
        var stranger = An.Tabriz();
        await app.AddAsync(stranger);
        await app.As(stranger.Officer).Open(path).Expect(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Cancel the visit", 3)]
    [InlineData("Move online", 2)]
    public async Task Letters_OfAVisitThatComesToNothing_AreRevoked(string step, int revoked)
    {
        var (home, host, visit) = await VisitAsync(VisitState.Confirmed);
        await IssueAsync(host, visit, "invitation");
        await IssueAsync(host, visit, "acceptance");
        await IssueAsync(home, visit, "support");
        await app.RunOutboxAsync();
        Assert.All(await IssuedAsync(visit), one => Assert.Equal(DocumentState.Valid, one.State));
        app.Clock.Advance(TimeSpan.FromHours(1));

        await app.As(host.Officer)
            .Open($"/visits/{visit.Id}")
            .Press(step)
            .Fill("Input.Note", "The border is closed.")
            .Press(step)
            .Expect(HttpStatusCode.OK);
        await app.RunOutboxAsync();

        var issued = await IssuedAsync(visit);
        Assert.Equal(revoked, issued.Count(one => one.State == DocumentState.Revoked));
        await app.As(home.Faculty).Open($"/visits/{visit.Id}/letters").See("The border is closed.");
        app.Clock.Set(ManualClock.Start);
    }

    [Fact]
    public async Task Issue_TwentyTimesTheSameForm_IssuesOneLetter()
    {
        var (_, host, visit) = await VisitAsync(VisitState.Accepted);
        var path = $"/visits/{visit.Id}/letters/issue/invitation";
        var form = await app.As(host.Officer).Open(path);
        (string, string)[] fields =
        [
            ("Version", Value(form, "Version")),
            ("Input.Key", Value(form, "Input.Key")),
            ("Input.Languages", "en"),
            ("Input.Signer", host.Signatory.Id.ToString()),
            ("Input.Address", "Baku"),
        ];
        var browsers = new List<Browser>();
        for (var n = 0; n < 20; n++)
        {
            browsers.Add(await app.As(host.Officer).Open(path));
        }

        await Task.WhenAll(browsers.Select(async one => await one.Post(path, fields)));

        Assert.Single(await IssuedAsync(visit));
        Assert.DoesNotContain(browsers, one => (int)one.Status >= 500);
    }

    [Fact]
    public async Task Issue_FromAnOldForm_KeepsWhatWasTyped()
    {
        var (_, host, visit) = await VisitAsync(VisitState.Accepted);
        var old = await app.As(host.Officer).Open($"/visits/{visit.Id}/letters/issue/invitation");
        await IssueAsync(host, visit, "acceptance");

        await old.Fill("Input.Signer", host.Signatory.Id.ToString())
            .Fill("Input.Address", "Khalilov Street 33")
            .Press("Issue an invitation")
            .Expect(HttpStatusCode.Conflict);

        Assert.Equal("Khalilov Street 33", Form.Shown(old.Document, "Input.Address"));
        Assert.Single(await IssuedAsync(visit));
    }

    private static string Value(Browser browser, string field) =>
        browser.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value")!;

    private async Task<(Side Home, Side Host, Visit Visit)> VisitAsync(VisitState state)
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        Features.Agreements.Agreement agreement = An.Agreement(tabriz, baku).InForce();
        await app.AddAsync(tabriz, baku, agreement);
        var visit = A.Visit(tabriz, baku, agreement.Id).In(state);
        await app.AddAsync(visit);
        return (tabriz, baku, visit);
    }

    /// <summary>By the office of this side; in Persian and Azerbaijani unless told.</summary>
    private async Task IssueAsync(Side side, Visit visit, string kind, params string[] languages)
    {
        var browser = await app.As(side.Officer)
            .Open($"/visits/{visit.Id}/letters/issue/{kind}")
            .Expect(HttpStatusCode.OK);
        await browser
            .Post(
                $"/visits/{visit.Id}/letters/issue/{kind}",
                [
                    ("Version", Value(browser, "Version")),
                    ("Input.Key", Value(browser, "Input.Key")),
                    ("Input.Signer", side.Signatory.Id.ToString()),
                    ("Input.Address", "Baku"),
                    .. (languages is [] ? ["fa", "az"] : languages).Select(code =>
                        ("Input.Languages", code)
                    ),
                ]
            )
            .Expect(HttpStatusCode.OK)
            .See("Letter issued");
    }

    private Task<List<IssuedDocument>> IssuedAsync(Visit visit) =>
        app.ReadAsync(data =>
            data.IssuedDocuments.AsNoTracking()
                .Where(one => one.RecordId == visit.Id)
                .OrderBy(one => one.Number)
                .ToListAsync()
        );

    private Task<List<Platform.Mail.MailMessageRow>> MailsAsync(Person to, string subject) =>
        app.ReadAsync(data =>
            data.Mails.AsNoTracking()
                .Where(mail => mail.ToAddress == to.Email && mail.Subject.Contains(subject))
                .ToListAsync()
        );
}

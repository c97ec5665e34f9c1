using System.Net;
using AcademicExchange.Features.Documents;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.Ledger.Yearly;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Tests.Documents;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Ledger;

/// <summary>A yearly statement that is issued: its number and check code, what replaces it, who sees it, and the word of the other side.</summary>
public sealed class IssuedStatementTests(AppFactory app) : IClassFixture<AppFactory>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(ManualClock.Start);
    private static readonly int Year = AcademicYear.Of(Today);
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();
    private Features.Agreements.Agreement _agreement = null!;

    private string ToBaku => $"/ledger/statement?Partner={_baku.Institution.Slug}&Year={Year}";

    private string ToTabriz => $"/ledger/statement?Partner={_tabriz.Institution.Slug}&Year={Year}";

    [Fact]
    public async Task Issue_HasANumberAndACode_AndIsToldAndChecked()
    {
        await BeginAsync();
        var page = await IssueAsync();
        var paper = Assert.Single(await PapersAsync());
        await page.See("Issued. The office of the partner is told.")
            .See(paper.Number)
            .See(paper.CheckCode)
            .See("Not confirmed by the partner yet");
        Assert.StartsWith("LS-", paper.Number, StringComparison.Ordinal);
        Assert.EndsWith("/1", paper.Number, StringComparison.Ordinal);

        await app.Visitor()
            .Open("/check/" + paper.CheckCode)
            .See("The document is valid")
            .See("Yearly statement")
            .See(paper.Number)
            .See(_baku.Institution.Name.En!)
            .NotSee("Semesters without tuition");
        var file = await app.As(_tabriz.Signatory).Open(Paper(paper));
        var text = PdfTools.Run("pdftotext", file.Content, "FILE", "-");
        Assert.Contains(paper.Number, text, StringComparison.Ordinal);
        Assert.Contains(paper.CheckCode, text, StringComparison.Ordinal);
        Assert.DoesNotContain("DRAFT", text, StringComparison.Ordinal);
        Assert.True(
            await app.ReadAsync(data =>
                data.Audit.AnyAsync(line =>
                    line.Action == "ledger-statement.Issue" && line.RecordId == paper.RecordId
                )
            )
        );

        await app.RunOutboxAsync();
        var mail = Assert.Single(await MailsAsync(_baku.Officer));
        Assert.Contains("confirm it if it is right", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_OfTheSame_IsOnce_AndOfAnotherTextTakesItsPlace()
    {
        await BeginAsync();
        await IssueAsync();
        await IssueAsync();
        var first = Assert.Single(await PapersAsync());

        await EnterAsync(2);
        await IssueAsync();

        var papers = await PapersAsync();
        Assert.Equal(2, papers.Count);
        Assert.Equal(DocumentState.Superseded, papers[0].State);
        Assert.Equal(papers[1].Id, papers[0].SupersededById);
        await app.Visitor()
            .Open("/check/" + first.CheckCode)
            .See("The document was superseded")
            .See(papers[1].Number);
    }

    [Fact]
    public async Task Confirm_ByTheOtherSide_StandsUntilANewerOne()
    {
        await BeginAsync();
        await IssueAsync();
        await app.As(_tabriz.Officer).Open(ToBaku).NotSee("Confirm the statement");
        await app.As(_baku.Signatory).Open(ToTabriz).NotSee("Confirm the statement");
        await app.As(_baku.Officer)
            .Open("/ledger/statement")
            .See("has issued statement")
            .Open(ToTabriz)
            .Press("Confirm the statement")
            .See("Yearly statement confirmed")
            .See("Confirmed by")
            .NotSee("Confirm the statement");
        await app.RunOutboxAsync();
        Assert.Contains(
            "Nothing is asked of you.",
            Assert.Single(await MailsAsync(_tabriz.Officer)).TextBody,
            StringComparison.Ordinal
        );

        await EnterAsync(2);
        await IssueAsync();
        await app.As(_baku.Officer).Open(ToTabriz).See("Not confirmed by the partner yet");
    }

    [Fact]
    public async Task Confirm_OfAPaperThatWasReplaced_IsRefused()
    {
        await BeginAsync();
        await IssueAsync();
        var old = await app.As(_baku.Officer).Open(ToTabriz);
        await EnterAsync(2);
        await IssueAsync();

        await old.Press("Confirm the statement")
            .Expect(HttpStatusCode.Conflict)
            .See("A newer statement has taken the place of this one.");
    }

    [Fact]
    public async Task Confirm_ByWhoIssuedIt_IsRefused()
    {
        await BeginAsync();
        await IssueAsync();
        var paper = Assert.Single(await PapersAsync());
        var same = _baku.Act(Role.InternationalOfficer) with
        {
            By = _baku.Actor(Role.InternationalOfficer) with { PersonId = _tabriz.Officer.Id },
        };
        var refused = await Assert.ThrowsAsync<Platform.Workflow.RuleViolation>(() =>
            app.WithAsync<YearStatementService, int>(async service =>
            {
                await service.ConfirmAsync(paper.Id, same, default);
                return 0;
            })
        );
        Assert.Equal("ledger-statement.own", refused.Code);
    }

    [Fact]
    public async Task Papers_AreOfTheTwoSidesAlone()
    {
        await BeginAsync();
        await IssueAsync();
        var paper = Assert.Single(await PapersAsync());
        var stranger = An.Baku();
        await app.AddAsync(stranger);

        foreach (var side in new[] { _tabriz, _baku })
        {
            foreach (var role in new[] { Role.InternationalOfficer, Role.Signatory, Role.Auditor })
            {
                await app.As(side[role]).Open("/ledger/statement").See(paper.Number);
                await app.As(side[role]).Open(Paper(paper)).Expect(HttpStatusCode.OK);
            }

            await app.As(side.Head).Open(Paper(paper)).Expect(HttpStatusCode.Forbidden);
        }

        await app.As(stranger.Officer).Open("/ledger/statement").NotSee(paper.Number);
        await app.As(stranger.Officer).Open(Paper(paper)).Expect(HttpStatusCode.NotFound);
        foreach (var person in new[] { _tabriz.Signatory, _tabriz.Auditor })
        {
            var page = await app.As(person).Open(ToBaku).NotSee("Issue the statement");
            await page.Post(
                    "/ledger/statement?handler=Issue",
                    ("Partner", _baku.Institution.Slug),
                    ("Year", $"{Year}"),
                    ("Languages", "en")
                )
                .Expect(HttpStatusCode.Forbidden);
        }

        Assert.Single(await PapersAsync());
    }

    [Fact]
    public async Task Issue_WithoutALanguage_SaysSo()
    {
        await BeginAsync();
        var form = await app.As(_tabriz.Officer).Open(ToBaku);
        await form.Post(
                "/ledger/statement?handler=Issue",
                ("Partner", _baku.Institution.Slug),
                ("Year", $"{Year}")
            )
            .Expect(HttpStatusCode.BadRequest)
            .See("Choose at least one language.");
        Assert.Empty(await PapersAsync());
    }

    private static string Paper(IssuedDocument paper) =>
        $"/ledger/statement?handler=Paper&document={paper.Id}";

    private async Task<Browser> IssueAsync() =>
        await app.As(_tabriz.Officer).Open(ToBaku).Press("Issue the statement");

    private Task<List<IssuedDocument>> PapersAsync()
    {
        var own = _tabriz.Id;
        return app.ReadAsync(data =>
            data.IssuedDocuments.AsNoTracking()
                .Where(one =>
                    data.YearStatements.Any(statement =>
                        statement.Id == one.RecordId && statement.InstitutionId == own
                    )
                )
                .OrderBy(one => one.Number)
                .ToListAsync()
        );
    }

    private Task<List<Platform.Mail.MailMessageRow>> MailsAsync(Person to) =>
        app.ReadAsync(data =>
            data.Mails.AsNoTracking()
                .Where(mail =>
                    mail.ToAddress == to.Email && mail.RecordKind == YearStatement.RecordKind
                )
                .ToListAsync()
        );

    private async Task BeginAsync()
    {
        app.Clock.Set(ManualClock.Start);
        _agreement = An.Agreement(_tabriz, _baku).With(SampleText.Lived).InForce();
        await app.AddAsync(_tabriz, _baku, _agreement);
        await EnterAsync(3);
    }

    private async Task EnterAsync(int quantity)
    {
        var id = await app.WithAsync<HandEntryService, Guid>(service =>
            service.EnterAsync(
                Guid.CreateVersion7(),
                _agreement.Id,
                _baku.Id,
                A.HandText with
                {
                    Quantity = quantity,
                    Day = Today,
                },
                null,
                _tabriz.Act(Role.InternationalOfficer),
                default
            )
        );
        await app.WithAsync<HandEntryService, int>(async service =>
        {
            await service.AnswerAsync(
                id,
                1,
                HandEntryAction.Confirm,
                _baku.Act(Role.InternationalOfficer),
                default
            );
            return 0;
        });
    }
}

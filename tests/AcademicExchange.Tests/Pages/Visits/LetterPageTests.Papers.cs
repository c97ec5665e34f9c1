using System.Net;
using AcademicExchange.Features.Documents;
using AcademicExchange.Features.Visits;
using AcademicExchange.Pages.Visits.Record.Letters;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Tests.Documents;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits;

/// <summary>The paper before it is issued, on its way, and with the address of the register.</summary>
public sealed partial class LetterPageTests
{
    [Fact]
    public async Task Preview_ByTheIssuer_IsADraftAndKeepsNothing()
    {
        var (_, host, visit) = await VisitAsync(VisitState.Accepted);
        var files = await app.ReadAsync(data => data.Files.CountAsync());
        var form = await app.As(host.Officer)
            .Open($"/visits/{visit.Id}/letters/issue/invitation")
            .Press("Preview the draft")
            .Expect(HttpStatusCode.Conflict)
            .See("consulates ask for it")
            .Fill("Input.Signer", host.Signatory.Id.ToString())
            .Fill("Input.Address", "Z. Khalilov Street 33, Baku")
            .Fill("Input.Phone", "ask the porter")
            .Press("Preview the draft")
            .Expect(HttpStatusCode.Conflict)
            .See("the code of its country")
            .Fill("Input.Phone", "+۹۹۴ 12 345 67 89")
            .Press("Preview the draft")
            .Expect(HttpStatusCode.OK);

        var text = PdfTools.Run("pdftotext", form.Content, "FILE", "-");
        Assert.Contains("DRAFT", text, StringComparison.Ordinal);
        Assert.Equal(
            "+994 12 345 67 89",
            new LetterInput { Phone = "+۹۹۴ 12 345 67 89 " }
                .ToEntry()
                .Phone
        );
        Assert.Contains("Khalilov Street 33", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/check", text, StringComparison.Ordinal);
        Assert.Empty(await IssuedAsync(visit));
        Assert.Equal(files, await app.ReadAsync(data => data.Files.CountAsync()));
    }

    [Fact]
    public async Task Preview_ByOthers_IsRefused()
    {
        var (home, host, visit) = await VisitAsync(VisitState.Accepted);
        var path = $"/visits/{visit.Id}/letters/issue/invitation";
        foreach (var person in new[] { home.Officer, home.Faculty, host.Faculty })
        {
            var forged = await app.As(person).Open($"/visits/{visit.Id}/letters");
            await forged
                .Post(path, ("Version", "1"), ("Preview", "true"))
                .Expect(HttpStatusCode.Forbidden);
        }

        var stranger = An.Tabriz();
        await app.AddAsync(stranger);
        await app.As(stranger.Officer)
            .Post(path, ("Version", "1"), ("Preview", "true"))
            .Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Mail_OfALetter_CarriesItToAVisitorWhoMayOpenIt()
    {
        var (home, host, visit) = await VisitAsync(VisitState.Accepted);
        await IssueAsync(host, visit, "invitation");
        await app.RunOutboxAsync();

        var issued = Assert.Single(await IssuedAsync(visit));
        var mail = Assert.Single(await MailsAsync(home.Faculty, "issued"));
        Assert.Equal(issued.FileId, mail.FileId);
        Assert.Contains("attached to this mail", mail.TextBody, StringComparison.Ordinal);
        var sent = await File.ReadAllTextAsync(
            Path.Combine(app.Storage, "mail", $"{mail.Id:N}.eml")
        );
        Assert.Contains("application/pdf", sent, StringComparison.Ordinal);
        Assert.Contains(issued.Number.Replace('/', '-'), sent, StringComparison.Ordinal);
        // "%PDF-1." in base 64.
        Assert.Contains("JVBERi0xL", sent, StringComparison.Ordinal);
        var (lines, _) = await app.WithAsync<Mailbox, (IReadOnlyList<MailLine> Lines, int Total)>(
            mailbox => mailbox.PageAsync(home.Faculty.Email, 1, CancellationToken.None)
        );
        Assert.True(lines.Single(line => line.Id == mail.Id).HasFile);
    }

    [Fact]
    public async Task Mail_OfALetterRevokedMeanwhile_DoesNotCarryIt()
    {
        var (home, host, visit) = await VisitAsync(VisitState.Accepted);
        await IssueAsync(host, visit, "invitation");
        await app.ChangeAsync(async data =>
            (await data.IssuedDocuments.SingleAsync(one => one.RecordId == visit.Id)).State =
                DocumentState.Revoked
        );
        await app.RunOutboxAsync();

        var mail = Assert.Single(await MailsAsync(home.Faculty, "issued"));
        Assert.Null(mail.FileId);
        Assert.DoesNotContain("attached", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_OfTheRegister_FillsTheFormAndIsPrintedInEachLanguage()
    {
        var (_, host, visit) = await VisitAsync(VisitState.Accepted);
        await app.ChangeAsync(async data =>
        {
            var institution = await data.Institutions.SingleAsync(one => one.Id == host.Id);
            institution.Describe(
                institution.Details with
                {
                    Address = new LocalText("Khalilov Street 33", null, "Xəlilov küçəsi 33"),
                }
            );
        });

        var form = await app.As(host.Officer).Open($"/visits/{visit.Id}/letters/issue/invitation");
        Assert.Equal("Khalilov Street 33", Form.Shown(form.Document, "Input.Address"));
        await form.Fill("Input.Signer", host.Signatory.Id.ToString())
            .Check("Azerbaijani")
            .Press("Preview the draft")
            .Expect(HttpStatusCode.OK);

        var text = PdfTools.Run("pdftotext", form.Content, "FILE", "-");
        Assert.Contains("Khalilov Street 33", text, StringComparison.Ordinal);
        Assert.Contains("Xəlilov küçəsi 33", text, StringComparison.Ordinal);
    }
}

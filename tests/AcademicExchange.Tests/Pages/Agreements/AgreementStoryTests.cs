using System.Net;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Agreements;

/// <summary>The main road over HTTP, as two offices and their signatories walk it: proposal, draft, negotiation, approval, signatures.</summary>
public sealed class AgreementStoryTests(AppFactory app) : IClassFixture<AppFactory>
{
    private static readonly byte[] Scan = "%PDF-1.4\n%%EOF\n"u8.ToArray();

    [Fact]
    public async Task Story_FromProposalToSigned_IsWalkedOnThePages()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var faculty = An.Person(Role.Faculty, tabriz.Institution);
        await app.AddAsync(tabriz, baku, faculty);
        var own = app.As(tabriz.Officer);
        var partner = app.As(baku.Officer);

        var proposer = await app.As(faculty)
            .Open("/agreements/propose")
            .Fill("Input.Kind", nameof(AgreementKind.Memorandum))
            .Fill("Input.Partner", baku.Institution.Id.ToString())
            .Fill("Input.TitleEn", "Water of the Aras")
            .Fill("Input.Purpose", "To measure the river together.")
            .Press("Send the proposal")
            .Expect(HttpStatusCode.OK)
            .See("Proposed");
        var record = proposer.Path;
        await partner.Open(record).Expect(HttpStatusCode.NotFound);

        await own.Open(record)
            .Press("Accept and start a draft")
            .Expect(HttpStatusCode.OK)
            .Press("Accept and start a draft")
            .Expect(HttpStatusCode.OK)
            .See("Draft");
        await CompleteTextAsync(own, record);
        await partner.Open(record).Expect(HttpStatusCode.NotFound);
        await own.Open(record)
            .Press("Send to the partner")
            .Press("Send to the partner")
            .Expect(HttpStatusCode.OK)
            .See("In negotiation");

        await partner.Open(record).Expect(HttpStatusCode.OK).See("It is your turn");
        var edit = await partner.Open(record + "/edit");
        foreach (
            var field in edit.Document.QuerySelectorAll("[name^='Input.Fields['][name$='].En']")
        )
        {
            await edit.Fill(field.GetAttribute("name")!, "As the parties say");
        }

        await edit.Fill("Input.NoticeMonths", "9")
            .Press("Save")
            .Expect(HttpStatusCode.OK)
            .See("Saved in your side's copy.");
        await own.Open(record + "/versions").NotSee("Own copy, not sent");
        await partner
            .Open(record)
            .Press("Return to the other side")
            .Press("Return to the other side")
            .Expect(HttpStatusCode.OK);
        await own.Open(record + "/compare?older=1&newer=2")
            .Expect(HttpStatusCode.OK)
            .See("Notice period")
            .See("9");

        await SettleAsync(own, record, StepKind.LegalReview, StepKind.TranslationCheck);
        await SettleAsync(partner, record, StepKind.LegalReview, StepKind.TranslationCheck);
        await own.Open(record)
            .Press("Approve this version")
            .Press("Approve this version")
            .Expect(HttpStatusCode.OK)
            .See("Approved by one side");
        await partner
            .Open(record)
            .Press("Approve this version")
            .Press("Approve this version")
            .Expect(HttpStatusCode.OK)
            .See("Approved by all");
        await SettleAsync(own, record, StepKind.MinistryApproval);
        await SettleAsync(partner, record, StepKind.MinistryApproval);
        await own.Open(record)
            .Press("Send to signature")
            .Press("Send to signature")
            .Expect(HttpStatusCode.OK)
            .See("In signature");

        await SignAsync(app.As(tabriz.Signatory), record, "system");
        await SignAsync(partner, record, "paper");

        await app.RunOutboxAsync();
        var papers = await own.Open(record + "/documents").Expect(HttpStatusCode.OK).See("Valid");
        var code = papers.Document.QuerySelector("a[href^='/check/']")!.TextContent.Trim();
        var issued = papers.Document.QuerySelector("td a[href*='/files/']")!.GetAttribute("href")!;
        await app.Visitor()
            .Open("/check/" + code)
            .Expect(HttpStatusCode.OK)
            .See("The document is valid")
            .NotSee("To measure the river");
        await app.Visitor().Open("/check/0000-0000-0000-0000").Expect(HttpStatusCode.NotFound);
        var draft = await own.Open(record + "/draft.pdf").Expect(HttpStatusCode.OK);
        Assert.True(draft.Content.AsSpan().StartsWith("%PDF-"u8));
        var file = await own.Open(issued).Expect(HttpStatusCode.OK);
        Assert.Contains(
            "attachment",
            file.Headers["Content-Disposition"],
            StringComparison.Ordinal
        );

        var id = Guid.Parse(record.AsSpan("/agreements/".Length));
        var agreement = await app.ReadAsync(data =>
            data.Agreements.Include(a => a.Parties).SingleAsync(a => a.Id == id)
        );
        Assert.Equal(AgreementState.Signed, agreement.State);
        Assert.Empty(app.Errors);
    }

    private static async Task CompleteTextAsync(Browser office, string record)
    {
        var edit = office
            .Open(record + "/edit")
            .Fill("Input.TitleFa", "آب ارس")
            .Fill("Input.TitleAz", "Araz suyu");
        await edit.Fill("Input.StartsOn", "۱۴۰۵/۱۰/۰۱")
            .Fill("Input.EndsOn", "2031-12-31")
            .Press("Save")
            .Expect(HttpStatusCode.OK)
            .See("Saved in your side's copy.");
        await office
            .Open(record + "/text")
            .Expect(HttpStatusCode.OK)
            .See("Parties and representatives");
    }

    private static async Task SettleAsync(Browser office, string record, params StepKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            await office
                .Open(record + "/steps")
                .Fill("Input.Kind", kind.ToString())
                .Fill("Input.Decision", nameof(StepDecision.NotRequired))
                .Press("Record")
                .Expect(HttpStatusCode.OK)
                .See("The step was recorded.");
        }
    }

    private static async Task SignAsync(Browser signer, string record, string how)
    {
        var page = signer
            .Open(record + "/signatures")
            .Fill("Input.OnPaper", how)
            .Fill("Input.Name", "Rector (demo)")
            .Fill("Input.Office", "Rector")
            .Fill("Input.SignedOn", "2026-11-23")
            .Fill("Input.Place", "Tabriz");
        if (how == "paper")
        {
            page = page.Attach("Input.Scan", "امضا.pdf", Scan);
        }

        await page.Press("Sign, or record a signature").Expect(HttpStatusCode.OK);
    }
}

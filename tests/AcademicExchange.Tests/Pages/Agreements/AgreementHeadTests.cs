using System.Net;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Pages.Agreements;

/// <summary>What the head of a record offers to the office that it awaits.</summary>
public sealed class AgreementHeadTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task Open_MinistryStillToAnswer_ThatIsTheMainButton()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).ApprovedByAll();
        await app.AddAsync(tabriz, baku, agreement);

        var page = await app.As(tabriz.Officer)
            .Open("/agreements/" + agreement.Id)
            .See("Take the approval back");

        var main = Assert.Single(page.Document.QuerySelectorAll(".turn-actions .btn-primary"));
        Assert.Equal("Record the ministry approval", main.TextContent);
        Assert.Equal(
            $"/agreements/{agreement.Id}/steps?kind=MinistryApproval",
            main.GetAttribute("href")
        );
    }

    /// <summary>Two buttons lead to one page: each finds its own kind of step chosen there.</summary>
    [Fact]
    public async Task Open_TheStepOfAButton_IsTheOneChosen()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InNegotiation();
        await app.AddAsync(tabriz, baku, agreement);

        var page = await app.As(baku.Officer).Open($"/agreements/{agreement.Id}").See("Record the");
        var button = page
            .Document.QuerySelectorAll(".turn-actions a")
            .Single(link => link.TextContent == "Record the translation check");
        await page.Open(button.GetAttribute("href")!).See("Record a step");

        Assert.Equal(
            "TranslationCheck",
            page.Document.QuerySelector("select[name='Input.Kind'] option[selected]")!
                .GetAttribute("value")
        );
    }

    [Fact]
    public async Task Open_Proposal_SaysWhoMadeItAndIsEndorsedOnce()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).Proposed();
        await app.AddAsync(tabriz, baku, agreement);
        var record = "/agreements/" + agreement.Id;

        await app.As(tabriz.Head).Open(record + "/do/endorse").Press("Endorse");

        var head = await app.As(tabriz.Head).Open(record).See("Decline");
        Assert.Null(head.Document.QuerySelector("a[href$='/do/endorse']"));
        await app.As(tabriz.Officer)
            .Open(record)
            .See("Proposed by")
            .See(tabriz.Faculty.FamilyName)
            .See("Endorsed by the head of department");
    }

    [Fact]
    public async Task Open_Suspended_SaysBothSidesByWhomAndWhy()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InForce();
        await app.AddAsync(tabriz, baku, agreement);
        var record = "/agreements/" + agreement.Id;

        await app.As(baku.Officer)
            .Open(record + "/do/suspend")
            .Fill("Input.Note", "The border is closed.")
            .Press("Suspend");

        await app.As(tabriz.Officer).Open(record).See("Suspended by").See("The border is closed.");
    }

    [Fact]
    public async Task Open_StepSettled_IsOfferedNoMore()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).ApprovedByOne();
        await app.AddAsync(tabriz, baku, agreement);
        var record = "/agreements/" + agreement.Id;

        await app.As(baku.Officer).Open(record).NotSee("Record the legal review");
        await app.As(tabriz.Officer).Open(record).See("Record the legal review");
    }

    [Fact]
    public async Task Open_ActionOfAnotherState_LeadsBackToTheRecord()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InForce();
        await app.AddAsync(tabriz, baku, agreement);

        var page = await app.As(tabriz.Officer)
            .Open($"/agreements/{agreement.Id}/places")
            .Expect(HttpStatusCode.Conflict);

        Assert.NotNull(page.Document.QuerySelector($"a[href='/agreements/{agreement.Id}']"));
    }

    [Fact]
    public async Task Open_ApprovalWithAStepMissing_SaysWhatIsMissingAndHasNoForm()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InNegotiation();
        await app.AddAsync(tabriz, baku, agreement);

        var page = await app.As(baku.Officer)
            .Open($"/agreements/{agreement.Id}/do/approve")
            .See("Not yet");

        Assert.Null(page.Document.QuerySelector("main form"));
        Assert.NotNull(
            page.Document.QuerySelector($".notice a[href='/agreements/{agreement.Id}/steps']")
        );
    }

    [Fact]
    public async Task Open_RenewalUnderWay_IsNotOfferedAgain()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InForce();
        var ends = agreement.EndsOn!.Value;
        var renewal = agreement.Renew(
            "TEST-RENEWAL",
            agreement.SharedVersion!.Text with
            {
                StartsOn = ends.AddDays(1),
                EndsOn = ends.AddYears(2),
            },
            tabriz.Act(Role.InternationalOfficer)
        );
        await app.AddAsync(tabriz, baku, agreement, renewal);

        var page = await app.As(tabriz.Officer)
            .Open("/agreements/" + agreement.Id)
            .See("A renewal is already under way");

        Assert.Null(
            page.Document.QuerySelector($"a[href='/agreements/{agreement.Id}/do/renew' i]")
        );
    }

    [Fact]
    public async Task Open_TerminationConfirmed_AsksTheOtherSideAndShowsWhatItDecidesOn()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).TerminationConfirmed();
        await app.AddAsync(tabriz, baku, agreement);
        var record = "/agreements/" + agreement.Id;

        var proposer = await app.As(tabriz.Signatory).Open(record).See("of the other side agrees");
        Assert.Null(proposer.Document.QuerySelector($"a[href='{record}/do/confirmtermination' i]"));
        await app.As(baku.Signatory)
            .Open(record + "/do/agreetermination")
            .Expect(HttpStatusCode.OK)
            .See("Reason given")
            .See(AgreementBuilder.Why)
            .See("Waive the notice period");
    }

    [Fact]
    public async Task Open_AStepWithAPageOfItsOwn_LeadsThere()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).ApprovedByAll();
        await app.AddAsync(tabriz, baku, agreement);

        await app.As(tabriz.Officer)
            .Open($"/agreements/{agreement.Id}/do/recordDiplomaticNote")
            .At($"/agreements/{agreement.Id}/steps");
    }

    [Fact]
    public async Task Open_AmendmentInForce_OffersNothingThatItsAgreementDecides()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InForce();
        var amendment = AgreementBuilder.AmendmentInForce(agreement, tabriz, baku);
        await app.AddAsync(tabriz, baku, agreement, amendment);
        var record = "/agreements/" + amendment.Id;

        var page = await app.As(tabriz.Officer).Open(record).Expect(HttpStatusCode.OK);

        foreach (var step in new[] { "renew", "openAmendment", "suspend", "proposeTermination" })
        {
            Assert.Null(page.Document.QuerySelector($"a[href='{record}/do/{step}' i]"));
            await app.As(tabriz.Officer)
                .Open($"{record}/do/{step}")
                .Expect(HttpStatusCode.Forbidden)
                .See("lives and ends with its agreement");
        }
    }
}

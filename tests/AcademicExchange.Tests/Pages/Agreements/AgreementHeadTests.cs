using System.Net;
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
        Assert.Equal($"/agreements/{agreement.Id}/steps", main.GetAttribute("href"));
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
}

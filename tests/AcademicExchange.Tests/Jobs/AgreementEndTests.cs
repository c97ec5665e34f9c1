using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Documents;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Jobs;

/// <summary>The end by date, as both sides and whoever holds the paper see it.</summary>
public sealed class AgreementEndTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task End_ByDate_IsSeenByBothSidesAndOnTheCheckPage()
    {
        app.Clock.Set(ManualClock.Start);
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InForce();
        await app.AddAsync(tabriz, baku, agreement);
        await app.RunOutboxAsync();
        var paper = await app.ReadAsync(data =>
            data.IssuedDocuments.SingleAsync(one => one.RecordId == agreement.Id)
        );

        app.Clock.Set(SampleText.Ends.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc));
        await EndAsync();
        await app.As(tabriz.Officer)
            .Open($"/agreements/{agreement.Id}")
            .See("In force")
            .Open("/check/" + paper.CheckCode)
            .See("The document is valid");

        app.Clock.AdvanceDays(1);
        await EndAsync();

        foreach (var officer in new[] { tabriz.Officer, baku.Officer })
        {
            var page = await app.As(officer).Open($"/agreements/{agreement.Id}").See("Expired");
            Assert.Empty(page.Document.QuerySelectorAll($"a[href*='{agreement.Id}/do/' i]"));
            await page.Open($"/agreements/{agreement.Id}/history")
                .See("By the date")
                .Open("/agreements?State=Expired")
                .See(agreement.Number)
                .Open("/notices")
                .See(agreement.Number);
        }

        await app.As(baku.Officer)
            .Open("/check/" + paper.CheckCode)
            .See("Genuine, but its time is over");
        Assert.Equal(
            DocumentState.Valid,
            await app.ReadAsync(data =>
                data.IssuedDocuments.Where(one => one.Id == paper.Id)
                    .Select(one => one.State)
                    .SingleAsync()
            )
        );
    }

    private async Task EndAsync()
    {
        await app.WithAsync<EndAgreementsJob, int>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return 0;
        });
        await app.RunOutboxAsync();
    }
}

using System.Net;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Researchers;

/// <summary>A hosting offer from its first word to its last day.</summary>
public sealed class OfferTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task Offer_ByAHost_IsFoundByThePartnerUntilItIsClosed()
    {
        var (tabriz, baku) = await PartnersAsync();
        var page = await app.As(tabriz.Faculty)
            .Open("/offers/edit")
            .Fill("Input.TitleEn", "A guest for the seismograph")
            .Fill("Input.Isced", "0532")
            .Fill("Input.LastDay", "۱۴۰۶/۰۱/۱۵")
            .Fill("Input.MostWeeks", "8")
            .Check("Input.HasHousing")
            .Press("Save the offer")
            .See("The offer is saved.");
        var address = page.Path;

        await app.As(baku.Faculty)
            .Open("/offers?Q=seismo&Field=053")
            .Press("A guest for the seismograph")
            .At(address)
            .See("2027");
        await app.As(baku.Officer)
            .Post(address + "?handler=Close", ("Version", "1"))
            .Expect(HttpStatusCode.Forbidden);
        await app.As(tabriz.Officer)
            .Open(address)
            .Press("Close the offer")
            .See("The offer is closed.");
        await app.As(baku.Faculty).Open(address).Expect(HttpStatusCode.NotFound);
        await app.As(tabriz.Faculty).Open(address).Press("Open it again").See("open again");
    }

    [Fact]
    public async Task Offer_BadDaysAndNumbers_SaysSoAtTheFieldAndLosesNothing()
    {
        var (tabriz, _) = await PartnersAsync();
        var page = await app.As(tabriz.Faculty)
            .Open("/offers/edit")
            .Fill("Input.TitleEn", "Kept title")
            .Fill("Input.LastDay", "1404/12/30")
            .Fill("Input.MostWeeks", "0")
            .Press("Save the offer")
            .Expect(HttpStatusCode.BadRequest);
        Assert.Contains(
            "Kept title",
            page.Document.DocumentElement.OuterHtml,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "1404/12/30",
            page.Document.DocumentElement.OuterHtml,
            StringComparison.Ordinal
        );

        var past = await app.As(tabriz.Faculty)
            .Open("/offers/edit")
            .Fill("Input.TitleEn", "Kept title")
            .Fill("Input.Isced", "0532")
            .Fill("Input.LastDay", "2020-01-01")
            .Fill("Input.MostWeeks", "2")
            .Press("Save the offer")
            .Expect(HttpStatusCode.Conflict);
        Assert.Contains("The last day is over", ErrorAt(past, "Input_LastDay"));
    }

    /// <summary>All that is missing in one go, each at its field.</summary>
    [Fact]
    public async Task Offer_Empty_SaysAllThatItLacks()
    {
        var (tabriz, _) = await PartnersAsync();
        var page = await app.As(tabriz.Faculty)
            .Open("/offers/edit")
            .Press("Save the offer")
            .Expect(HttpStatusCode.BadRequest);
        Assert.Contains("what you can host for", ErrorAt(page, "Input_TitleEn"));
        Assert.Contains("Choose one to", ErrorAt(page, "Input_Isced"));
        Assert.Contains("Fill in", ErrorAt(page, "Input_LastDay"));
        Assert.NotNull(page.Document.QuerySelector(".error-summary a[href='#Input_Isced']"));
        Assert.NotNull(page.Document.QuerySelector("select#Input_Isced[aria-invalid=true]"));
    }

    private static string ErrorAt(Browser page, string id) =>
        page.Document.GetElementById(id + "-error")?.TextContent ?? "";

    [Fact]
    public async Task Offer_SameFormTwentyTimes_IsOne()
    {
        var (tabriz, _) = await PartnersAsync();
        var key = Guid.CreateVersion7().ToString();
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async _ =>
                    await app.As(tabriz.Faculty)
                        .Post(
                            "/offers/edit",
                            ("Key", key),
                            ("Version", "0"),
                            ("Input.TitleEn", "Once"),
                            ("Input.Isced", "0532"),
                            ("Input.LastDay", "2027-05-05"),
                            ("Input.MostWeeks", "2"),
                            ("Input.Guests", "1")
                        )
                )
        );
        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.HostingOffers.CountAsync(offer => offer.HostPersonId == tabriz.Faculty.Id)
            )
        );
    }

    [Fact]
    public async Task Reword_FromAnOlderForm_ShowsBothTexts()
    {
        var (tabriz, _) = await PartnersAsync();
        var offer = A.Offer(tabriz);
        await app.AddAsync(offer);
        var older = await app.As(tabriz.Faculty).Open($"/offers/edit/{offer.Id}");
        await app.As(tabriz.Faculty)
            .Open($"/offers/edit/{offer.Id}")
            .Fill("Input.TitleEn", "Saved meanwhile")
            .Press("Save the offer");

        await older
            .Fill("Input.TitleEn", "Typed here")
            .Press("Save the offer")
            .Expect(HttpStatusCode.Conflict)
            .See("Saved meanwhile")
            .See("Typed here")
            .Press("Save the offer")
            .See("The offer is saved.");
    }

    [Fact]
    public async Task Reword_ByAnother_IsForbiddenOrUnknown()
    {
        var (tabriz, baku) = await PartnersAsync();
        var offer = A.Offer(tabriz);
        await app.AddAsync(offer, An.Baku());
        await app.As(tabriz.Head).Open($"/offers/edit/{offer.Id}").Expect(HttpStatusCode.Forbidden);
        await app.As(baku.Faculty)
            .Open($"/offers/edit/{offer.Id}")
            .Expect(HttpStatusCode.Forbidden);
        await app.As(baku.Faculty)
            .Open($"/offers/edit/{Guid.CreateVersion7()}")
            .Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Lapse_DayAfterTheLast_EndsIt()
    {
        var (tabriz, _) = await PartnersAsync();
        var offer = A.Offer(tabriz);
        await app.AddAsync(offer);
        // Its host has gone meanwhile; the offer ends all the same.
        await app.ChangeAsync(data =>
            data.Users.Where(person => person.Id == tabriz.Faculty.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(person => person.State, AccountState.Disabled)
                )
        );
        app.Clock.Set(A.Offered.LastDay.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc));
        await RunAsync();
        Assert.Equal(HostingOfferState.Open, await StateAsync());

        app.Clock.AdvanceDays(1);
        await RunAsync();
        await RunAsync();
        Assert.Equal(HostingOfferState.Lapsed, await StateAsync());
        app.Clock.Set(ManualClock.Start);

        Task<HostingOfferState> StateAsync() =>
            app.ReadAsync(data =>
                data.HostingOffers.Where(one => one.Id == offer.Id)
                    .Select(one => one.State)
                    .SingleAsync()
            );
        Task<int> RunAsync() =>
            app.WithAsync<LapseOffersJob, int>(async job =>
            {
                await job.RunAsync(CancellationToken.None);
                return 0;
            });
    }

    private async Task<(Side Tabriz, Side Baku)> PartnersAsync()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        Agreement agreement = An.Agreement(tabriz, baku).InForce();
        await app.AddAsync(tabriz, baku, agreement);
        return (tabriz, baku);
    }
}

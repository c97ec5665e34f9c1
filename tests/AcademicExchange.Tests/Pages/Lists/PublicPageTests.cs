using System.Net;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Pages.Lists;

/// <summary>What visitors see: the first page and the agreements whose parties agreed to show them, and nothing of the others.</summary>
public sealed class PublicPageTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Theory]
    [InlineData("en", "Academic exchange between Tabriz and Baku")]
    [InlineData("fa", "همکاری و تبادل دانشگاهی تبریز و باکو")]
    [InlineData("az", "Təbriz və Bakı arasında akademik mübadilə")]
    public async Task Home_Visitor_IsWelcomed(string language, string title) =>
        await app.Visitor().Open("/?ui-culture=" + language).Expect(HttpStatusCode.OK).See(title);

    [Fact]
    public async Task Home_LanguageChanged_IsNotAnothersKeptPage()
    {
        await app.Visitor().Open("/").Open("/").See("Academic exchange");
        var persian = app.Visitor();
        await persian.Open("/?ui-culture=fa");

        await persian.Open("/").See("تبریز");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/public/agreements")]
    [InlineData("/institutions")]
    public async Task Page_AskedTwice_IsKept(string path)
    {
        using var client = app.CreateClient();
        using var first = await client.GetAsync(path);

        using var second = await client.GetAsync(path);

        Assert.False(first.Headers.Contains("Set-Cookie"));
        Assert.NotNull(second.Headers.Age);
    }

    [Fact]
    public async Task Home_SignedIn_IsTheDesk()
    {
        var tabriz = An.Tabriz();
        await app.AddAsync(tabriz);
        await app.Visitor().Open("/");

        await app.As(tabriz.Officer).Open("/").At("/desk");
    }

    [Fact]
    public async Task Agreement_PublishedByAll_IsShownWithoutItsText()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var shown = Published(tabriz, baku);
        await app.AddAsync(tabriz, baku, shown);

        await app.Visitor()
            .Open("/public/agreements?Q=" + shown.Number)
            .See(baku.Institution.Name.En!)
            .Press("Exchange of students")
            .Expect(HttpStatusCode.OK)
            .See(shown.Number)
            .See("In force")
            .NotSee("No tuition is paid")
            .NotSee("To exchange students.")
            .NotSee(tabriz.Officer.FamilyName);
    }

    [Fact]
    public async Task Agreement_PublishedByOneSide_IsUnknown()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var half = An.Agreement(tabriz, baku).InForce();
        half.Publish(true, tabriz.Act(Role.InternationalOfficer));
        await app.AddAsync(tabriz, baku, half);

        await app.Visitor().Open("/public/agreements?Q=" + half.Number).NotSee("Exchange of");
        await app.Visitor()
            .Open("/public/agreements/" + half.Number)
            .Expect(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/public/agreements?p=-1&Q=%00%22")]
    [InlineData("/public/agreements?p=99999999999")]
    public async Task Agreements_Hostile_IsAPage(string path) =>
        await app.Visitor().Open(path).Expect(HttpStatusCode.OK);

    private static Agreement Published(Side owner, Side partner)
    {
        var agreement = An.Agreement(owner, partner).InForce();
        agreement.Publish(true, owner.Act(Role.InternationalOfficer));
        agreement.Publish(true, partner.Act(Role.InternationalOfficer));
        return agreement;
    }
}

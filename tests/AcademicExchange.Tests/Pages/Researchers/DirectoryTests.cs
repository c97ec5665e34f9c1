using System.Net;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Researchers;

/// <summary>Who finds whom in the directory, and how a researcher gets into it.</summary>
public sealed class DirectoryTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task Describe_ThenListed_IsFoundByThePartnerInEachScript()
    {
        var (tabriz, baku) = await PartnersAsync();
        await app.As(tabriz.Faculty)
            .Open("/researchers/mine")
            .Fill("Input.Keywords", "Lake Urmia, دریاچه ارومیه, Urmiya gölü")
            .Fill("Input.Isced", "0532")
            .Fill("Input.Speaks[az]", "B2")
            .Fill("Input.Orcid", "0000000218250097")
            .Check("Input.IsListed")
            .Press("Save")
            .See("Your profile is saved.");

        foreach (
            var words in new[]
            {
                "urmia",
                "ارومیه",
                "URMİYA GÖLÜ",
                "lake",
                tabriz.Faculty.FamilyName,
            }
        )
        {
            await app.As(baku.Faculty)
                .Open("/researchers?Q=" + Uri.EscapeDataString(words))
                .See(tabriz.Faculty.LatinName);
        }

        await app.As(baku.Officer)
            .Open("/researchers?Field=05&Speaks=az")
            .Press(tabriz.Faculty.LatinName)
            .See("0000-0002-1825-0097")
            .NotSee(tabriz.Faculty.Email!);
        await app.As(baku.Officer).Open("/researchers?Field=06").NotSee(tabriz.Faculty.LatinName);
        await app.As(baku.Officer).Open("/researchers?Speaks=ru").NotSee(tabriz.Faculty.LatinName);
    }

    /// <summary>Nobody there could answer: they are not offered as hosts until the suspension is over.</summary>
    [Fact]
    public async Task Profile_OfASuspendedInstitution_IsAsUnknown()
    {
        var (tabriz, baku) = await PartnersAsync();
        var profile = A.Profile(tabriz);
        await app.AddAsync(profile);
        await app.ChangeAsync(async data =>
            (await data.Institutions.SingleAsync(one => one.Id == tabriz.Id)).Suspend()
        );

        await app.As(baku.Faculty).Open("/researchers").NotSee(tabriz.Faculty.LatinName);
        await app.As(baku.Faculty)
            .Open($"/researchers/{profile.Id}")
            .Expect(HttpStatusCode.NotFound);
        await app.As(baku.Faculty)
            .Open($"/visits/new?host={profile.Id}")
            .Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Profile_WithoutAnAgreementInForce_IsAsUnknown()
    {
        var (tabriz, baku, profile) = (An.Tabriz(), An.Baku(), default(ResearcherProfile));
        profile = A.Profile(tabriz);
        await app.AddAsync(tabriz, baku, profile, An.Agreement(tabriz, baku).InNegotiation());

        await app.As(baku.Faculty).Open("/researchers").NotSee(tabriz.Faculty.LatinName);
        await app.As(baku.Faculty)
            .Open($"/researchers/{profile.Id}")
            .Expect(HttpStatusCode.NotFound);
        await app.As(tabriz.Head).Open($"/researchers/{profile.Id}").See(tabriz.Faculty.LatinName);
    }

    [Fact]
    public async Task Profile_Unlisted_IsSeenByItsPersonOnly()
    {
        var (tabriz, baku) = await PartnersAsync();
        var profile = A.Profile(tabriz);
        profile.Describe(A.Said with { IsListed = false }, ManualClock.Start);
        await app.AddAsync(profile);

        await app.As(tabriz.Faculty)
            .Open($"/researchers/{profile.Id}")
            .See("Only you see this page");
        foreach (var other in new[] { tabriz.Head, tabriz.Officer, baku.Faculty })
        {
            await app.As(other).Open($"/researchers/{profile.Id}").Expect(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Profile_OfSomebodyWhoLeft_IsGone()
    {
        var (tabriz, baku) = await PartnersAsync();
        var profile = A.Profile(tabriz);
        await app.AddAsync(profile);
        await app.As(baku.Faculty).Open("/researchers").See(tabriz.Faculty.LatinName);

        await app.ChangeAsync(data =>
            data.RoleAssignments.Where(role => role.PersonId == tabriz.Faculty.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(role => role.EndedUtc, ManualClock.Start)
                )
        );

        await app.As(baku.Faculty).Open("/researchers").NotSee(tabriz.Faculty.LatinName);
        await app.As(baku.Faculty)
            .Open($"/researchers/{profile.Id}")
            .Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Describe_WrongOrcidAndNoField_SaysSoAndKeepsWhatWasTyped()
    {
        var (tabriz, _) = await PartnersAsync();
        var page = await app.As(tabriz.Faculty)
            .Open("/researchers/mine")
            .Fill("Input.Keywords", "kept words")
            .Fill("Input.Orcid", "0000-0002-1825-0098")
            .Press("Save")
            .Expect(HttpStatusCode.BadRequest)
            .See("This is no ORCID iD");
        Assert.Contains(
            "kept words",
            page.Document.DocumentElement.OuterHtml,
            StringComparison.Ordinal
        );

        await app.As(tabriz.Faculty)
            .Open("/researchers/mine")
            .Check("Input.IsListed")
            .Press("Save")
            .Expect(HttpStatusCode.Conflict)
            .See("Choose at least one field");
    }

    [Fact]
    public async Task Describe_FromAnOlderForm_ShowsBothTexts()
    {
        var (tabriz, _) = await PartnersAsync();
        await app.AddAsync(A.Profile(tabriz));
        var older = await app.As(tabriz.Faculty).Open("/researchers/mine");
        await app.As(tabriz.Faculty)
            .Open("/researchers/mine")
            .Fill("Input.Keywords", "saved meanwhile")
            .Press("Save");

        await older
            .Fill("Input.Keywords", "typed here")
            .Press("Save")
            .Expect(HttpStatusCode.Conflict)
            .See("saved meanwhile")
            .See("typed here");
    }

    [Fact]
    public async Task Describe_OlderFormThatWasRefusedFirst_IsStillOlder()
    {
        var (tabriz, _) = await PartnersAsync();
        await app.AddAsync(A.Profile(tabriz));
        var older = await app.As(tabriz.Faculty).Open("/researchers/mine");
        await app.As(tabriz.Faculty)
            .Open("/researchers/mine")
            .Fill("Input.Keywords", "saved meanwhile")
            .Press("Save");

        await older
            .Fill("Input.Orcid", "wrong")
            .Press("Save")
            .Expect(HttpStatusCode.BadRequest)
            .Fill("Input.Orcid", "")
            .Press("Save")
            .Expect(HttpStatusCode.Conflict)
            .See("saved meanwhile");
    }

    [Fact]
    public async Task Publications_AddedTwiceAndRemoved_StandOnce()
    {
        var (tabriz, _) = await PartnersAsync();
        await app.AddAsync(A.Profile(tabriz));
        var page = app.As(tabriz.Faculty)
            .Open("/researchers/mine")
            .Fill("New.Doi", "https://doi.org/10.1000/ABC")
            .Fill("New.Title", "On lakes")
            .Fill("New.Year", "۲۰۲۴")
            .Press("Add the publication")
            .See("10.1000/abc");
        await page;
        await page.Fill("New.Doi", "10.1000/abc")
            .Fill("New.Title", "Again")
            .Fill("New.Year", "2024")
            .Press("Add the publication")
            .Expect(HttpStatusCode.Conflict)
            .See("already");
        await app.As(tabriz.Faculty)
            .Open("/researchers/mine")
            .Post("/researchers/mine?handler=Remove", ("Version", "2"), ("doi", "10.1000/abc"))
            .NotSee("10.1000/abc");
    }

    [Fact]
    public async Task Describe_ByAStudentOrAnAuditor_IsForbidden()
    {
        var (tabriz, _) = await PartnersAsync();
        foreach (var person in new[] { tabriz.Student, tabriz.Auditor, tabriz.Officer })
        {
            await app.As(person)
                .Post("/researchers/mine", ("Version", "0"), ("Input.Isced", "0532"))
                .Expect(HttpStatusCode.Forbidden);
        }

        Assert.Equal(
            0,
            await app.ReadAsync(data =>
                data.ResearcherProfiles.CountAsync(one => one.InstitutionId == tabriz.Id)
            )
        );
    }

    [Theory]
    [InlineData("?Q=%27%22%29%20OR%201%3D1%20*")]
    [InlineData("?Field=05%25&Speaks=%2A&At=nowhere")]
    [InlineData("?p=999999999&Q=%E2%80%AE")]
    [InlineData("?p=-1&Field=0532%22")]
    public async Task List_Hostile_IsAPage(string query)
    {
        var (tabriz, _) = await PartnersAsync();
        await app.As(tabriz.Faculty).Open("/researchers" + query).Expect(HttpStatusCode.OK);
        await app.As(tabriz.Faculty).Open("/offers" + query).Expect(HttpStatusCode.OK);
    }

    private async Task<(Side Tabriz, Side Baku)> PartnersAsync()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        Agreement agreement = An.Agreement(tabriz, baku).InForce();
        await app.AddAsync(tabriz, baku, agreement);
        return (tabriz, baku);
    }
}

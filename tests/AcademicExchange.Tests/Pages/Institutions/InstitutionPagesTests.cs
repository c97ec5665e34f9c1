using System.Net;
using System.Text;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Institutions;

public sealed class InstitutionPagesTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Theory]
    [InlineData("Baku State", "en", "Baku State University")]
    [InlineData("bakı dövlət", "az", "Bakı Dövlət Universiteti")]
    [InlineData("دانشگاه تبريز", "fa", "دانشگاه تبریز")]
    public async Task List_VisitorSearches_FindsInEveryScript(
        string typed,
        string language,
        string name
    ) =>
        await app.Visitor()
            .Open($"/institutions?ui-culture={language}&Q={Uri.EscapeDataString(typed)}")
            .Expect(HttpStatusCode.OK)
            .See(name);

    [Theory]
    [InlineData("?Country=XX&State=Nothing&p=-3")]
    [InlineData("?p=99999999999999999999")]
    [InlineData("?Q=%00%E2%80%AE%27%22%3Cscript%3E")]
    public async Task List_HostileAddress_IsAPage(string query) =>
        await app.Visitor().Open("/institutions" + query).Expect(HttpStatusCode.OK);

    [Fact]
    public async Task List_FilteredAndExported_HoldsWhatIsShown()
    {
        var officer = (await SideAsync()).Officer;

        var csv = await app.As(officer).Open("/institutions?handler=Csv&Country=AZ&Q=khazar");

        var text = Encoding.UTF8.GetString(csv.Content);
        Assert.Contains(
            "Khazar University,Baku,Republic of Azerbaijan",
            text,
            StringComparison.Ordinal
        );
        Assert.Equal(2, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith(
            "attachment",
            csv.Headers["Content-Disposition"],
            StringComparison.Ordinal
        );
        var xlsx = await app.As(officer).Open("/institutions?handler=Xlsx");
        Assert.Equal("PK"u8.ToArray(), xlsx.Content[..2]);
    }

    [Fact]
    public async Task Record_Visitor_SeesFactsAndNoWayToEdit() =>
        await app.Visitor()
            .Open("/institutions/baku-state-university")
            .Expect(HttpStatusCode.OK)
            .See("Bakı Dövlət Universiteti")
            .See("054gw3b40")
            .NotSee("Edit the facts");

    [Fact]
    public async Task Record_UnknownOrSuspended_IsNotThere()
    {
        var side = await SideAsync();
        await app.ChangeAsync(async data =>
            (await data.Institutions.SingleAsync(one => one.Id == side.Id)).Suspend()
        );

        await app.Visitor().Open("/institutions/nowhere").Expect(HttpStatusCode.NotFound);
        await app.Visitor().Open(Record(side)).Expect(HttpStatusCode.NotFound);
        await app.Visitor().Open("/institutions").NotSee(side.Institution.Name.En!);
    }

    [Fact]
    public async Task Edit_OwnOfficer_SavesAndIsLogged()
    {
        var side = await SideAsync();

        await app.As(side.Officer)
            .Open(Record(side))
            .Press("Edit the facts")
            .Fill("Input.NameAz", "Yeni Ad Universiteti")
            .Fill("Input.AddressEn", "29 Bahman Boulevard, Tabriz")
            .Fill("Input.RorId", "https://ror.org/0126v6t20")
            .Press("Save")
            .At(Record(side))
            .See("29 Bahman Boulevard, Tabriz")
            .See("Yeni Ad Universiteti")
            .See("0126v6t20");

        Assert.True(
            await app.ReadAsync(data =>
                data.Audit.AnyAsync(line =>
                    line.Action == "institution.edit"
                    && line.RecordId == side.Id
                    && line.PersonId == side.Officer.Id
                )
            )
        );
    }

    [Fact]
    public async Task Edit_WrongRorAndWebsite_SaysSoAndKeepsWhatWasTyped()
    {
        var side = await SideAsync();

        var page = await app.As(side.Officer)
            .Open(Edit(side))
            .Fill("Input.Acronym", "KEPT")
            .Fill("Input.RorId", "01papkj45")
            .Fill("Input.Website", "javascript:alert(1)")
            .Press("Save")
            .Expect(HttpStatusCode.BadRequest)
            .See("its check digits do not fit")
            .See("A web address begins with");

        Assert.Equal("KEPT", page.Document.QuerySelector("#Input_Acronym")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Edit_RorOfAnother_IsRefused()
    {
        var side = await SideAsync();

        await app.As(side.Officer)
            .Open(Edit(side))
            .Fill("Input.RorId", "054gw3b40")
            .Press("Save")
            .Expect(HttpStatusCode.Conflict)
            .See("Nothing was saved");
    }

    [Fact]
    public async Task Edit_SomebodySavedMeanwhile_ShowsBothTextsThenSaves()
    {
        var side = await SideAsync();
        var slow = await app.As(side.Officer).Open(Edit(side)).Fill("Input.Acronym", "SLOW");
        await app.As(side.Administrator)
            .Open(Edit(side))
            .Fill("Input.Acronym", "FAST")
            .Press("Save");

        await slow.Press("Save").Expect(HttpStatusCode.Conflict).See("FAST").See("SLOW");
        await slow.Press("Save").At(Record(side)).Expect(HttpStatusCode.OK);

        Assert.Equal(
            "SLOW",
            await app.ReadAsync(data =>
                data.Institutions.Where(one => one.Id == side.Id)
                    .Select(one => one.Acronym)
                    .SingleAsync()
            )
        );
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("unit")]
    [InlineData("calendar")]
    [InlineData("state")]
    public async Task Change_OthersThanTheKeepers_AreSentAway(string page)
    {
        var side = await SideAsync();
        var other = await SideAsync();
        var path = Record(side) + "/" + page;

        await app.As(side.Faculty).Open(path).Expect(HttpStatusCode.Forbidden);
        await app.As(side.Student).Open(path).Expect(HttpStatusCode.Forbidden);
        await app.As(other.Officer).Open(path).Expect(HttpStatusCode.NotFound);
        await app.As(other.Officer)
            .Open("/institutions")
            .Post(path, ("Version", "1"))
            .Expect(HttpStatusCode.NotFound);
        await app.As(side.Faculty)
            .Open("/institutions")
            .Post(path, ("Version", "1"))
            .Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task State_Officer_MayNotEvenOfTheOwn() =>
        await app.As((await SideAsync()).Officer)
            .Open("/institutions/new")
            .Expect(HttpStatusCode.Forbidden);

    [Fact]
    public async Task State_SystemAdministrator_SuspendsAndActivates()
    {
        var side = await SideAsync();
        var admin = An.SystemAdministrator();
        await app.AddAsync(admin);

        await app.As(admin)
            .Open(Record(side) + "/state")
            .Press("Suspend")
            .At(Record(side))
            .See("Suspended")
            .Open(Record(side) + "/state")
            .Press("Activate")
            .At(Record(side))
            .See("Active");
    }

    [Fact]
    public async Task New_SystemAdministrator_EntersOneAndNoSecondOfThatAddress()
    {
        var admin = An.SystemAdministrator();
        await app.AddAsync(admin);
        var browser = app.As(admin);

        await browser
            .Open("/institutions/new")
            .Fill("Input.NameEn", "Nakhchivan Test University")
            .Fill("Input.City", "baku")
            .Press("Enter in the register")
            .At("/institutions/nakhchivan-test-university")
            .See("Listed");
        await browser
            .Open("/institutions/new")
            .Fill("Input.NameEn", "Nakhchivan Test University")
            .Fill("Input.City", "baku")
            .Press("Enter in the register")
            .Expect(HttpStatusCode.Conflict);
        await browser
            .Open("/institutions/new")
            .Press("Enter in the register")
            .Expect(HttpStatusCode.BadRequest)
            .See("Write the name in at least one language");
    }

    [Fact]
    public async Task Unit_Officer_AddsRenamesAndCloses()
    {
        var side = await SideAsync();
        var browser = app.As(side.Officer);

        await browser
            .Open(Record(side))
            .Press("New unit")
            .Fill("Input.NameEn", "Department of Seismology")
            .Fill("Input.Isced", "0532")
            .Press("Save")
            .At(Record(side))
            .See("0532")
            .Press("Department of Seismology")
            .Fill("Input.NameEn", "Institute of Seismology")
            .Press("Save")
            .See("Institute of Seismology")
            .Press("Institute of Seismology")
            .Press("Close the unit")
            .See("Closed");
        await app.Visitor().Open(Record(side)).NotSee("Institute of Seismology");
    }

    [Fact]
    public async Task Unit_OfAnotherInstitution_IsNotThere()
    {
        var side = await SideAsync();
        var foreign = await app.ReadAsync(data => data.Units.Select(unit => unit.Id).FirstAsync());
        var path = $"{Record(side)}/unit/{foreign}";
        var browser = app.As(side.Officer);

        await browser.Open(path).Expect(HttpStatusCode.NotFound);
        await browser
            .Open(Edit(side))
            .Post(path, ("Version", "1"), ("Input.NameEn", "Mine now"))
            .Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Unit_WithoutNameOrWithUnknownField_IsRefused()
    {
        var side = await SideAsync();
        var browser = app.As(side.Officer);

        await browser.Open(Record(side) + "/unit").Press("Save").Expect(HttpStatusCode.BadRequest);
        await browser
            .Post(
                Record(side) + "/unit",
                ("Version", "1"),
                ("Input.NameEn", "X"),
                ("Input.Isced", "7777")
            )
            .Expect(HttpStatusCode.Conflict)
            .See("7777");
    }

    [Fact]
    public async Task Calendar_Officer_SetsAWeekendAndFreeDaysInEitherCalendar()
    {
        var side = await SideAsync();
        var path = Record(side) + "/calendar";

        await app.As(side.Officer)
            .Open(path)
            .Fill("Weekend.From", "۱۴۰۵/۱۰/۰۱")
            .Check("Friday")
            .Press("Add the weekend")
            .At(path)
            .Fill("Holiday.First", "2026-12-20")
            .Fill("Holiday.Last", "2026-12-22")
            .Fill("Holiday.NameEn", "Founding days")
            .Press("Add the days")
            .At(path)
            .See("Founding days");

        var days = await app.WithAsync<WorkingCalendars, Platform.Calendars.WorkingDays>(
            calendars => calendars.ForAsync(side.Id)
        );
        Assert.False(days.IsWorkingDay(new(2026, 12, 17)));
        Assert.True(days.IsWorkingDay(new(2026, 12, 24)));
        Assert.False(days.IsWorkingDay(new(2026, 12, 25)));
        Assert.False(days.IsWorkingDay(new(2026, 12, 22)));
    }

    [Fact]
    public async Task Calendar_WrongDays_SaysWhy()
    {
        var side = await SideAsync();
        var browser = app.As(side.Officer);
        var path = Record(side) + "/calendar";

        await browser
            .Open(path)
            .Fill("Weekend.From", "1404/12/30")
            .Press("Add the weekend")
            .Expect(HttpStatusCode.BadRequest);
        await browser
            .Open(path)
            .Fill("Weekend.From", "2027-01-01")
            .Press("Add the weekend")
            .Expect(HttpStatusCode.Conflict)
            .See("Choose at least one day");
        await browser
            .Open(path)
            .Fill("Holiday.First", "2027-01-02")
            .Fill("Holiday.Last", "2027-01-01")
            .Fill("Holiday.NameEn", "Backwards")
            .Press("Add the days")
            .Expect(HttpStatusCode.Conflict);
    }

    private async Task<Side> SideAsync()
    {
        var side = An.Tabriz();
        await app.AddAsync(side);
        return side;
    }

    private static string Record(Side side) => "/institutions/" + side.Institution.Slug;

    private static string Edit(Side side) => Record(side) + "/edit";
}

using System.Net;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Contacts;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Pages.Visits.Passport;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits.Abroad;

/// <summary>Who is away and who sets off, with as much of it as the role may see.</summary>
public sealed class AbroadListTests(PassportApp app)
    : AbroadTestBase(app),
        IClassFixture<PassportApp>
{
    [Fact]
    public async Task View_Kept_IsThereUntilDeleted_AndNotOnOtherLists()
    {
        await AddAsync();
        var browser = App.As(Tabriz.Officer);
        await browser
            .Open(Page + "?Days=30&Country=AZ")
            .Fill("viewName", "In Azerbaijan")
            .Press("Save this view")
            .At(Page)
            .See("In Azerbaijan");
        await browser.Open("/visits").NotSee("In Azerbaijan");
        await browser.Open(Page).Press("In Azerbaijan");
        Assert.Equal(Page + "?Days=30&Country=AZ", browser.Path);
        await browser.Open(Page).Press("Delete the view In Azerbaijan").NotSee("In Azerbaijan");

        await App.As(Tabriz.Auditor).Open(Page + "?Days=30").NotSee("Save this view");
        await App.As(Tabriz.Auditor)
            .Post(Page + "?handler=SaveView&Days=30", ("viewName", "Mine"))
            .Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task List_OfTheHomeOffice_SaysWhereWhomAndHowBack()
    {
        var visit = await AddAsync();
        await ChooseExitAsync(visit, VisitBuilder.First);
        await App.ChangeAsync(data =>
        {
            data.VisitHostContacts.Add(
                new VisitHostContact(
                    visit.Id,
                    new HostContact("Ms Contact", "+994120000001", "+994120000002"),
                    ManualClock.Start
                )
            );
            return Task.CompletedTask;
        });
        var browser = await App.As(Tabriz.Officer)
            .Open("/desk")
            .Press("See where our people are")
            .At(Page)
            .See(visit.Number)
            .See(Tabriz.Faculty.LatinName)
            .See(Baku.Faculty.LatinName)
            .See("Ms Contact")
            .See("+994120000001")
            .See("+994120000002")
            .See("Missing")
            .See("Flight of the test")
            .NotSee("Last check older")
            .See("Overdue in the checklist: 1");
        await GiveContactsAsync(visit);
        await browser.Open(Page).NotSee("Missing").See("Given").NotSee(Address);

        // The same person is a guest on the other side.
        await App.As(Baku.Officer)
            .Open(Page)
            .NotSee(visit.Number)
            .Open(Page + "?Direction=Incoming")
            .See(visit.Number);
    }

    [Theory]
    [InlineData(-15, null, "Last check older than 14 days")]
    [InlineData(0, 5, "Ends before the journey")]
    public async Task List_WayBackThatIsNotSure_Warns(int checkedDays, int? validDays, string said)
    {
        var visit = await AddAsync();
        var today = VisitBuilder.First.AddDays(2);
        await ChooseExitAsync(
            visit,
            today.AddDays(checkedDays),
            validDays is { } days ? today.AddDays(days) : null
        );
        await App.As(Tabriz.Officer).Open(Page).See("Flight of the test").See(said);
    }

    [Fact]
    public async Task List_ShowsWhoIsThereAndWhoSetsOffSoon()
    {
        var onSite = await AddAsync();
        var confirmed = await MoreAsync(onSite, VisitState.Confirmed);
        var suspended = await MoreAsync(onSite, VisitState.Suspended);
        var finished = await MoreAsync(onSite, VisitState.Finished);
        var asked = await MoreAsync(onSite, VisitState.AtHost);
        await App.As(Tabriz.Officer)
            .Open(Page)
            .See(onSite.Number)
            .See(confirmed.Number)
            // Suspended before anybody had travelled.
            .NotSee(suspended.Number)
            .NotSee(finished.Number)
            .NotSee(asked.Number);

        // Each look is a new sign-in: the clock has gone on by weeks.
        Stand(VisitBuilder.First.AddDays(-8));
        await App.As(Tabriz.Officer)
            .Open(Page)
            .NotSee(confirmed.Number)
            .Open(Page + "?Days=8")
            .See(confirmed.Number)
            .Open(Page + "?Days=many")
            .See("Where our people are");
        // Never set off, and the days are over.
        Stand(VisitBuilder.Last.AddDays(1));
        await App.As(Tabriz.Officer).Open(Page).NotSee(confirmed.Number).See(onSite.Number);
    }

    [Fact]
    public async Task List_SuspendedOnSite_IsStillThere()
    {
        var visit = await AddAsync();
        await App.ChangeAsync(async data =>
            (
                await data.Visits.Include(one => one.Sides).SingleAsync(one => one.Id == visit.Id)
            ).Suspend(Tabriz.Act(Role.InternationalOfficer, note: "War"))
        );
        await App.As(Tabriz.Officer).Open(Page).See(visit.Number);
    }

    [Fact]
    public async Task List_Filters()
    {
        var visit = await AddAsync();
        var officer = App.As(Tabriz.Officer);
        foreach (
            var (query, found) in new[]
            {
                ("Partner=" + Baku.Institution.Slug, true),
                ("Partner=nobody", false),
                ("Country=AZ", true),
                ("Country=IR", false),
                ("City=" + Baku.Institution.City, true),
                ("City=nowhere", false),
                ("Unit=" + Guid.CreateVersion7(), false),
                ("Q=" + visit.Number, true),
                ("Q=nothing-of-this", false),
            }
        )
        {
            await officer.Open(Page + "?" + query);
            Assert.True(
                found == officer.Text.Contains(visit.Number, StringComparison.Ordinal),
                query
            );
        }
    }

    [Fact]
    public async Task List_SeenByOthers_IsWithoutWhatIsNotTheirs()
    {
        var visit = await AddAsync();
        await App.ChangeAsync(data =>
        {
            data.VisitHostContacts.Add(
                new VisitHostContact(
                    visit.Id,
                    new HostContact("Ms Contact", "+994120000001", null),
                    ManualClock.Start
                )
            );
            return Task.CompletedTask;
        });
        await App.As(Tabriz.Head)
            .Open(Page)
            .See(visit.Number)
            .See("Ms Contact")
            .NotSee("Emergency contact")
            .NotSee("Message to travellers");
        foreach (var person in new[] { Tabriz.Signatory, Tabriz.Auditor })
        {
            await App.As(person)
                .Open(Page)
                .See(visit.Number)
                .NotSee("Ms Contact")
                .NotSee("Emergency contact")
                .NotSee("Message to travellers");
        }

        await App.As(Tabriz.Faculty).Open(Page).Expect(HttpStatusCode.Forbidden);
        await App.As(Tabriz.Student).Open(Page).Expect(HttpStatusCode.Forbidden);
        var foreign = An.Baku();
        await App.AddAsync(foreign);
        await App.As(foreign.Officer)
            .Open(Page)
            .NotSee(visit.Number)
            .Open(Page + "?Direction=Incoming")
            .NotSee(visit.Number);
    }

    /// <summary>T8: whoever reads in an emergency sees the list without contacts, and does nothing.</summary>
    [Fact]
    public async Task List_InAnEmergency_IsWithoutContactsAndOnlyRead()
    {
        var visit = await AddAsync();
        await GiveContactsAsync(visit);
        var administrator = An.SystemAdministrator();
        await App.AddAsync(administrator);
        var reader = await App.As(administrator)
            .Open("/admin/emergency")
            .Fill("Input.Institution", Tabriz.Id.ToString())
            .Fill("Input.Reason", "The office asks who is still abroad today.")
            .Press("Open the records");
        await reader
            .Open(Page)
            .NotSee("Emergency contact")
            .NotSee("Message to travellers")
            .Open($"{Page}/message?Visit={visit.Id}")
            .Expect(HttpStatusCode.Forbidden)
            .Open($"/visits/{visit.Id}/contacts")
            .Expect(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task List_HasPagesOf25()
    {
        var first = await AddAsync();
        for (var more = 0; more < 26; more++)
        {
            await MoreAsync(first);
        }

        await App.As(Tabriz.Officer)
            .Open(Page)
            .See("1–25 of 27")
            .Open(Page + "?p=2")
            .See("26–27 of 27");
    }

    [Fact]
    public async Task List_InThreeLanguages()
    {
        foreach (
            var (language, said) in new[]
            {
                (Language.Fa, "کارکنان ما کجا هستند"),
                (Language.Az, "Əməkdaşlarımız haradadır"),
            }
        )
        {
            Tabriz.Officer.Language = language;
            if (language == Language.Fa)
            {
                await AddAsync();
            }

            await App.As(Tabriz.Officer).Open(Page + "?ui-culture=" + language.Code()).See(said);
        }
    }
}

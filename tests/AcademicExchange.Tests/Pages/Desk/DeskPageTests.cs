using System.Net;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Desk;

/// <summary>The desk of each role over HTTP.</summary>
public sealed class DeskPageTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task Get_Officers_SeeWhoseTurnItIs()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var sent = An.Agreement(tabriz, baku).InNegotiation();
        await app.AddAsync(tabriz, baku, sent);

        var waiting = await app.As(baku.Officer).Open("/desk");
        var waited = await app.As(tabriz.Officer).Open("/desk");

        Assert.Contains(sent.Number, Section(waiting, "desk-mine"), StringComparison.Ordinal);
        Assert.DoesNotContain(sent.Number, Section(waiting, "desk-Others"));
        Assert.Contains(sent.Number, Section(waited, "desk-Others"), StringComparison.Ordinal);
        Assert.DoesNotContain(sent.Number, Section(waited, "desk-mine"));
    }

    [Fact]
    public async Task Get_Overdue_IsMarked()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var draft = An.Agreement(tabriz, baku).Draft();
        await app.AddAsync(tabriz, baku, draft);
        await app.ReadAsync(data =>
            data.Set<AgreementParty>()
                .Where(party => party.AgreementId == draft.Id && party.Order == 0)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(party => party.DueOn, app.Clock.Today.AddDays(-2))
                )
        );

        await app.As(tabriz.Officer)
            .Open("/desk")
            .See("overdue (2 days ago)")
            .NotSee("due 2 days ago");
    }

    [Fact]
    public async Task Get_SignatoryHeadFaculty_SeeTheirs()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var toSign = An.Agreement(tabriz, baku).InSignature();
        var proposed = An.Agreement(tabriz, baku).Proposed();
        await app.AddAsync(tabriz, baku, toSign, proposed);

        var signatory = await app.As(tabriz.Signatory).Open("/desk");
        var head = await app.As(tabriz.Head).Open("/desk");
        var faculty = await app.As(tabriz.Faculty).Open("/desk");
        var otherHead = await app.As(baku.Head).Open("/desk");

        Assert.Contains(toSign.Number, Section(signatory, "desk-mine"), StringComparison.Ordinal);
        Assert.Contains(proposed.Number, Section(head, "desk-mine"), StringComparison.Ordinal);
        Assert.Contains(
            proposed.Number,
            Section(faculty, "desk-Proposals"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(proposed.Number, otherHead.Text);
    }

    /// <summary>What one travels or hosts on stays in sight while others act, until it is over; the host hears of it when asked.</summary>
    [Theory]
    [InlineData(VisitState.AtHomeOffice, true, false)]
    [InlineData(VisitState.AtHostOffice, true, true)]
    [InlineData(VisitState.OnSite, true, true)]
    [InlineData(VisitState.Closed, false, false)]
    public async Task Get_OwnVisit_IsListedWhileOthersAct(
        VisitState state,
        bool forVisitor,
        bool forHost
    )
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        Features.Agreements.Agreement binding = An.Agreement(tabriz, baku).InForce();
        var visit = A.Visit(tabriz, baku, binding.Id).In(state);
        await app.AddAsync(tabriz, baku, binding, visit);

        foreach (
            var (person, sees) in new[] { (tabriz.Faculty, forVisitor), (baku.Faculty, forHost) }
        )
        {
            var desk = await app.As(person).Open("/desk");
            Assert.Equal(
                sees,
                Section(desk, "desk-visits").Contains(visit.Number, StringComparison.Ordinal)
            );
            // Its days are said as one range.
            Assert.Equal(
                sees,
                Section(desk, "desk-visits").Contains(" – ", StringComparison.Ordinal)
            );
        }

        await app.As(tabriz.Officer).Open("/desk").NotSee("My visits");
        await app.As(tabriz.Head).Open("/desk").NotSee("My visits");
    }

    /// <summary>An office sees for whom it waits, on either side, once it knows of the visit and while it is not its own turn.</summary>
    [Theory]
    [InlineData(VisitState.Draft, false, false)]
    [InlineData(VisitState.AtHomeDepartment, true, false)]
    [InlineData(VisitState.AtHomeOffice, false, false)]
    [InlineData(VisitState.AtHost, true, true)]
    [InlineData(VisitState.AtHostOffice, true, false)]
    [InlineData(VisitState.Closed, false, false)]
    public async Task Get_VisitThatOthersHold_StandsWithWhatTheOfficeWaitsFor(
        VisitState state,
        bool homeWaits,
        bool hostWaits
    )
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        Features.Agreements.Agreement binding = An.Agreement(tabriz, baku).InForce();
        var visit = A.Visit(tabriz, baku, binding.Id).In(state);
        await app.AddAsync(tabriz, baku, binding, visit);

        foreach (
            var (officer, waits) in new[] { (tabriz.Officer, homeWaits), (baku.Officer, hostWaits) }
        )
        {
            var desk = await app.As(officer).Open("/desk");
            Assert.Equal(
                waits,
                Section(desk, "desk-Others").Contains(visit.Number, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public async Task Get_OwnVisitThatWaitsForMe_StandsThereAlone()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        Features.Agreements.Agreement binding = An.Agreement(tabriz, baku).InForce();
        var visit = A.Visit(tabriz, baku, binding.Id).In(VisitState.Accepted);
        await app.AddAsync(tabriz, baku, binding, visit);

        var desk = await app.As(tabriz.Faculty).Open("/desk").NotSee("My visits");
        Assert.Contains(visit.Number, Section(desk, "desk-mine"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EndingSoon_IsListed()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var ending = An.Agreement(tabriz, baku)
            .With(SampleText.Complete with { EndsOn = SampleText.Starts.AddDays(100) })
            .InForce();
        var later = An.Agreement(tabriz, baku).InForce();
        await app.AddAsync(tabriz, baku, ending, later);

        var desk = await app.As(tabriz.Officer).Open("/desk");

        Assert.Contains(ending.Number, Section(desk, "desk-Ends"), StringComparison.Ordinal);
        Assert.DoesNotContain(later.Number, Section(desk, "desk-Ends"));
    }

    [Fact]
    public async Task Get_Notices_OnlyOwnUnreadOfThisInstitution()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        await app.AddAsync(
            tabriz,
            baku,
            Notice(tabriz.Officer, tabriz.Id, "one"),
            Notice(tabriz.Officer, baku.Id, "two"),
            Notice(baku.Officer, baku.Id, "three")
        );

        var desk = await app.As(tabriz.Officer).Open("/desk");

        Assert.Contains("one", desk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("two", desk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("three", desk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Student)]
    [InlineData(Role.ExternalReviewer)]
    public async Task Get_NothingToDo_SaysWhy(Role role)
    {
        var tabriz = An.Tabriz();
        await app.AddAsync(tabriz);

        await app.As(tabriz[role])
            .Open("/desk")
            .Expect(HttpStatusCode.OK)
            .See("Nothing waits for you");
    }

    [Fact]
    public async Task Get_AwaitingStudents_AreCountedForTheirOffice()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var student = An.Person(Role.Student, tabriz.Institution);
        student.State = AccountState.Awaiting;
        await app.AddAsync(tabriz, baku, student);

        await app.As(tabriz.Officer).Open("/desk").See("1 student waits");
        await app.As(baku.Officer).Open("/desk").NotSee("student waits");
    }

    [Theory]
    [InlineData("fa", "میز کار")]
    [InlineData("az", "İş masası")]
    public async Task Get_OtherLanguages_AreSpoken(string language, string title)
    {
        var tabriz = An.Tabriz();
        await app.AddAsync(tabriz);

        await app.As(tabriz.Officer).Open("/desk?ui-culture=" + language).See(title);
    }

    private static string Section(Browser browser, string id) =>
        browser.Document.GetElementById(id)?.ParentElement?.TextContent ?? "";

    private static Notice Notice(Person person, Guid institution, string key) =>
        new()
        {
            PersonId = person.Id,
            InstitutionId = institution,
            DedupKey = person.Id + key,
            Key = key,
            Url = "/agreements",
            AtUtc = ManualClock.Start,
        };
}

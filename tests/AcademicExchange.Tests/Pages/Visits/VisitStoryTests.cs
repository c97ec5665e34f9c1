using System.Net;
using AcademicExchange.Features.Visits;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits;

/// <summary>A visit over HTTP, as six people of four offices walk it: proposal, five approvals, arrival, departure, reports, close.</summary>
public sealed class VisitStoryTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task Story_FromAnOfferToClosed_IsWalkedOnThePages()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        Features.Agreements.Agreement agreement = An.Agreement(tabriz, baku).InForce();
        var offer = A.Offer(baku);
        await app.AddAsync(tabriz, baku, agreement, offer);

        var visitor = await app.As(tabriz.Faculty)
            .Open($"/offers/{offer.Id}")
            .Press("Propose a visit")
            .See("A guest for the clean room")
            .Fill("Input.TitleEn", "Thin films of Sahand")
            .Press("Keep the draft")
            .See("Draft kept")
            .See("It is your turn");
        var record = visitor.Path;
        await app.As(tabriz.Head).Open(record).Expect(HttpStatusCode.NotFound);
        await app.As(tabriz.Officer).Open(record).Expect(HttpStatusCode.NotFound);

        await visitor
            .Open(record + "/edit")
            .Fill("Input.WorkPlan", "Measure, compare, write.")
            .Fill("Input.FirstDay", "2026-12-20")
            .Fill("Input.LastDay", "۱۴۰۵/۱۰/۲۰")
            .Press("Save and go on")
            .See("Draft changed")
            .Check("Input.NeedsPermit")
            .Press("Save and go on")
            .At(record + "/funding");
        await DoAsync(visitor, record, "Submit");
        await app.As(baku.Faculty).Open(record).Expect(HttpStatusCode.NotFound);

        await app.As(tabriz.Head).Open("/desk").See("Thin films of Sahand");
        await DoAsync(app.As(tabriz.Head), record, "Approve");
        await app.As(tabriz.Officer)
            .Open(record)
            .Press("Approve")
            .Fill("Input.PermitReference", "No. 77")
            .Press("Approve")
            .Expect(HttpStatusCode.Conflict)
            .See("Name the agreement")
            .Fill("Input.Agreement", agreement.Id.ToString())
            .Press("Approve")
            .See("Host");
        await app.RunOutboxAsync();
        await app.As(baku.Officer).Open(record).See("Waiting for: Host").NotSee("No. 77");
        await app.As(baku.Faculty).Open("/visits").See("Thin films of Sahand");
        await DoAsync(app.As(baku.Faculty), record, "Approve");
        await DoAsync(app.As(baku.Head), record, "Approve");
        await DoAsync(app.As(baku.Officer), record, "Approve");
        await DoAsync(app.As(tabriz.Faculty), record, "Confirm the days");

        app.Clock.Set(new DateTime(2026, 12, 21, 8, 0, 0, DateTimeKind.Utc));
        await app.As(baku.Faculty)
            .Open(record)
            .Press("Record the arrival")
            .Fill("Input.Day", "2026-12-25")
            .Press("Record the arrival")
            .Expect(HttpStatusCode.Conflict)
            .See("and not ahead")
            .Fill("Input.Day", "1405/09/30")
            .Press("Record the arrival")
            .See("On site");
        app.Clock.Set(new DateTime(2027, 1, 11, 8, 0, 0, DateTimeKind.Utc));
        await app.As(baku.Officer)
            .Open(record)
            .Press("Record the departure")
            .Fill("Input.Day", "2027-01-10")
            .Press("Record the departure")
            .See("Finished");
        await ReportAsync(app.As(tabriz.Faculty), record, "Films measured.");
        await ReportAsync(app.As(baku.Faculty), record, "A good guest.");
        await DoAsync(app.As(tabriz.Officer), record, "Close the visit");
        await app.As(baku.Officer).Open(record).See("Closed").See("Films measured.");
        await app.As(baku.Officer)
            .Open(record + "/history")
            .NotSee("Submitted")
            .See("Visit closed");
        await app.As(tabriz.Faculty).Open(record + "/history").See("Submitted");
        app.Clock.Set(ManualClock.Start);
        await ToldAsync(tabriz.Head.Email!, "decide on the visit for the department");
        await ToldAsync(baku.Faculty.Email!, "say whether you will host");
        await ToldAsync(tabriz.Faculty.Email!, "confirm the days");
        Assert.Empty(app.Errors);
    }

    [Fact]
    public async Task Question_OfTheHostsOffice_IsAnsweredAndComesBack()
    {
        var (tabriz, baku, _) = await PartnersAsync();
        var visit = await AddAsync(tabriz, baku, VisitState.AtHostOffice);
        var record = $"/visits/{visit.Id}";
        await app.As(baku.Officer)
            .Open(record)
            .Press("Ask for information")
            .Press("Ask for information")
            .Expect(HttpStatusCode.Conflict)
            .Fill("Input.Note", "Which rooms?")
            .Press("Ask for information")
            .See("Information asked for");
        await app.As(tabriz.Faculty)
            .Open(record + "/history")
            .See("Which rooms?")
            .Open(record)
            .Press("Answer")
            .Fill("Input.Note", "Only a desk.")
            .Press("Answer");
        await app.As(baku.Officer).Open(record).See("It is your turn");
    }

    [Fact]
    public async Task Stay_PostponedExtendedSuspendedAndMovedOnline_KeepsItsAgreement()
    {
        var (tabriz, baku, agreement) = await PartnersAsync();
        var visit = await AddAsync(tabriz, baku, VisitState.Accepted, agreement);
        var record = $"/visits/{visit.Id}";
        var office = app.As(baku.Officer);
        await app.As(tabriz.Officer)
            .Open(record)
            .Press("Ask for other days")
            .Fill("Input.FirstDay", "2027-02-01")
            .Fill("Input.LastDay", "2027-03-01")
            .Fill("Input.Note", "The laboratory is closed.")
            .Press("Ask for other days")
            .See("Postponement asked for");
        await DoAsync(office, record, "Agree to the new days");
        await DoAsync(app.As(tabriz.Faculty), record, "Confirm the days");
        await NotedAsync(office, record, "Suspend");
        await DoAsync(app.As(tabriz.Officer), record, "Resume");
        await NotedAsync(app.As(tabriz.Officer), record, "Move online");
        await office.Open(record).See("Online").See("Confirmed");
        await office.Open(record + "/do/extend").Expect(HttpStatusCode.Conflict);

        app.Clock.Set(new DateTime(2027, 2, 2, 8, 0, 0, DateTimeKind.Utc));
        office = app.As(baku.Officer);
        await office
            .Open(record)
            .Press("Record the arrival")
            .Fill("Input.Day", "2027-02-01")
            .Press("Record the arrival");
        await office
            .Open(record)
            .Press("Extend")
            .Fill("Input.LastDay", "2099-01-01")
            .Press("Extend")
            .Expect(HttpStatusCode.Conflict)
            .See("longer than its agreement")
            .Fill("Input.LastDay", "2027-04-01")
            .Press("Extend")
            .See("2027");
        await office
            .Open(record)
            .Press("Record an early return")
            .Fill("Input.Day", "2027-02-02")
            .Fill("Input.Note", "Ill.")
            .Press("Record an early return")
            .See("Finished");
        app.Clock.Set(ManualClock.Start);
    }

    private async Task DoAsync(Browser browser, string record, string step)
    {
        await browser.Open(record).Press(step).Press(step).Expect(HttpStatusCode.OK).At(record);
        await app.RunOutboxAsync();
    }

    private static async Task NotedAsync(Browser browser, string record, string step) =>
        await browser
            .Open(record)
            .Press(step)
            .Fill("Input.Note", "A reason.")
            .Press(step)
            .At(record);

    private static async Task ReportAsync(Browser browser, string record, string text) =>
        await browser
            .Open(record)
            .Press("Report")
            .Fill("Input.Report", text)
            .Press("Report")
            .See(text);

    private async Task ToldAsync(string email, string task) =>
        Assert.Contains(
            await app.ReadAsync(data =>
                data.Mails.AsNoTracking()
                    .Where(mail => mail.ToAddress == email)
                    .Select(mail => mail.TextBody)
                    .ToListAsync()
            ),
            body => body.Contains(task, StringComparison.Ordinal)
        );

    private async Task<(Side, Side, Guid)> PartnersAsync()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        Features.Agreements.Agreement agreement = An.Agreement(tabriz, baku).InForce();
        await app.AddAsync(tabriz, baku, agreement);
        return (tabriz, baku, agreement.Id);
    }

    private async Task<Visit> AddAsync(
        Side home,
        Side host,
        VisitState state,
        Guid? agreement = null
    )
    {
        var known = agreement ?? await AgreementAsync(home.Id);
        var visit = A.Visit(home, host, known).In(state);
        await app.AddAsync(visit);
        return visit;
    }

    private Task<Guid> AgreementAsync(Guid owner) =>
        app.ReadAsync(data =>
            data.Agreements.Where(one => one.OwnerInstitutionId == owner)
                .Select(one => one.Id)
                .SingleAsync()
        );
}

using System.Net;
using AcademicExchange.Data;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Outputs;
using AcademicExchange.Pages.Researchers;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits;

/// <summary>What came of a visit, over HTTP: written by visitor and host, read by both sides, linked to the profile.</summary>
public sealed class VisitOutputPageTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Add_ByTheVisitorAfterTheClose_IsReadByBothSides()
    {
        var visit = await AddAsync(VisitState.Closed);
        var page = await PaperAsync(
            await app.As(_tabriz.Faculty).Open($"/visits/{visit.Id}/outputs"),
            "https://doi.org/10.1000/182"
        );
        await page.See("Output added").See("Films of the Caspian").See("10.1000/182");

        foreach (var reader in new[] { _baku.Officer, _tabriz.Head, _tabriz.Auditor })
        {
            await app.As(reader)
                .Open($"/visits/{visit.Id}/outputs")
                .See("Films of the Caspian")
                .NotSee("Add to my profile");
        }

        await app.As(_baku.Signatory).Open($"/visits/{visit.Id}").See("Films of the Caspian");
        await app.As(_baku.Officer)
            .Open($"/visits/{visit.Id}/history")
            .See("Output added")
            .See("Films of the Caspian");
        Assert.True(
            await app.ReadAsync(data =>
                data.Audit.AnyAsync(line =>
                    line.RecordId == visit.Id && line.Action == "visit.AddOutput"
                )
            )
        );
    }

    /// <summary>By its title in any spelling, and by its DOI however it is written; no more once it is withdrawn.</summary>
    [Fact]
    public async Task Output_IsFoundByTheSearchOfVisits_AndToldToTheOtherSide()
    {
        var visit = await AddAsync(VisitState.Closed);
        await PaperAsync(
            await app.As(_tabriz.Faculty).Open($"/visits/{visit.Id}/outputs"),
            "https://doi.org/10.1000/182"
        );
        string[] asked = ["caspian films", "10.1000/182", "https://doi.org/10.1000/182"];
        foreach (var words in asked)
        {
            await app.As(_baku.Officer)
                .Open("/visits?Q=" + Uri.EscapeDataString(words))
                .See(visit.Number);
        }

        await app.RunOutboxAsync();
        foreach (var person in new[] { _baku.Faculty, _baku.Officer })
        {
            var mail = await app.ReadAsync(data =>
                Told(data).SingleAsync(one => one.ToPersonId == person.Id)
            );
            Assert.Contains("Films of the Caspian", mail.TextBody, StringComparison.Ordinal);
        }

        Assert.False(
            await app.ReadAsync(data =>
                Told(data).AnyAsync(one => one.ToPersonId == _tabriz.Faculty.Id)
            )
        );
        await app.As(_tabriz.Faculty)
            .Open($"/visits/{visit.Id}/outputs")
            .Press("Withdraw: Films of the Caspian");
        await app.As(_baku.Officer).Open("/visits?Q=10.1000%2F182").NotSee(visit.Number);
        await app.As(_baku.Officer)
            .Open("/visits?Q=" + Uri.EscapeDataString(visit.Number))
            .See(visit.Number);

        static IQueryable<Platform.Mail.MailMessageRow> Told(AppDbContext data) =>
            data.Mails.Where(mail => mail.Subject.Contains("Output added"));
    }

    /// <summary>The profile is offered the publication, and keeps what the researcher sends from there; the record itself copies nothing.</summary>
    [Fact]
    public async Task Add_WithDoi_OffersTheProfileALink()
    {
        var visit = await AddAsync(VisitState.Finished);
        var outputs = $"/visits/{visit.Id}/outputs";
        var page = await PaperAsync(await app.As(_tabriz.Faculty).Open(outputs), "10.1000/182");
        await page.See("Add to my profile")
            .Open(
                ResearcherLinks
                    .AddPublication("10.1000/182", "Films of the Caspian", VisitBuilder.Last.Year)
                    .Split('#')[0]
            )
            .Press("Add the publication");

        await app.As(_tabriz.Faculty).Open(outputs).NotSee("Add to my profile");
        Assert.Equal(
            "Films of the Caspian",
            await app.ReadAsync(async data =>
                (
                    await data.ResearcherProfiles.SingleAsync(one =>
                        one.PersonId == _tabriz.Faculty.Id
                    )
                )
                    .Publications.Single()
                    .Title
            )
        );
    }

    [Fact]
    public async Task Add_Incomplete_SaysSoAndLosesNothing()
    {
        var visit = await AddAsync(VisitState.OnSite);
        var page = await app.As(_baku.Faculty)
            .Open($"/visits/{visit.Id}/outputs")
            .Fill("Input.Title", "A course on films")
            .Fill("Input.Doi", "no doi")
            .Press("Add the output")
            .Expect(HttpStatusCode.BadRequest)
            .See("This is no DOI");
        page = await page.Fill("Input.Doi", "")
            .Fill("Input.Kind", nameof(OutputKind.Lecture))
            .Fill("Input.Year", "1999")
            .Press("Add the output")
            .Expect(HttpStatusCode.Conflict)
            .See("not older than the visit");
        await page.Fill("Input.Year", "۲۰۳۰")
            .Press("Add the output")
            .See("Output added")
            .See("A course on films");
    }

    [Fact]
    public async Task Add_TheSameDoiAgain_IsRefused()
    {
        var visit = await AddAsync(VisitState.Closed);
        var outputs = $"/visits/{visit.Id}/outputs";
        await PaperAsync(await app.As(_tabriz.Faculty).Open(outputs), "10.1000/182");
        var page = await PaperAsync(
            await app.As(_baku.Faculty).Open(outputs),
            "doi:10.1000/182",
            HttpStatusCode.Conflict
        );
        await page.See("stands here already");
    }

    [Fact]
    public async Task Add_ByOthers_IsForbiddenAndForStrangersNotThere()
    {
        var visit = await AddAsync(VisitState.Finished);
        var foreign = An.Baku();
        await app.AddAsync(foreign);
        var outputs = $"/visits/{visit.Id}/outputs";
        foreach (
            var reader in new[] { _tabriz.Officer, _baku.Officer, _tabriz.Head, _baku.Auditor }
        )
        {
            await app.As(reader).Open(outputs).NotSee("Add the output");
            await app.As(reader)
                .Post(outputs + "?handler=Add", ("Version", "1"))
                .Expect(HttpStatusCode.Forbidden);
        }

        await app.As(foreign.Faculty).Open(outputs).Expect(HttpStatusCode.NotFound);
        await app.As(foreign.Faculty)
            .Post(outputs + "?handler=Add", ("Version", "1"))
            .Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Add_BeforeTheArrival_IsTooEarly()
    {
        var visit = await AddAsync(VisitState.Confirmed);
        await app.As(_tabriz.Faculty).Open($"/visits/{visit.Id}").NotSee("Outputs");
        await app.As(_tabriz.Faculty)
            .Post($"/visits/{visit.Id}/outputs?handler=Add", ("Version", "1"))
            .Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Add_FromAStaleForm_SaysSoAndKeepsWhatWasTyped()
    {
        var visit = await AddAsync(VisitState.Closed);
        var outputs = $"/visits/{visit.Id}/outputs";
        var early = await app.As(_tabriz.Faculty).Open(outputs);
        await PaperAsync(await app.As(_baku.Faculty).Open(outputs), "10.1000/183");
        var page = await PaperAsync(early, "10.1000/182", HttpStatusCode.Conflict);
        await page.See("Films of the Caspian").Press("Add the output").See("Output added");
    }

    [Fact]
    public async Task Add_SameFormTwentyTimes_IsOneOutput()
    {
        var visit = await AddAsync(VisitState.Closed);
        var key = Guid.CreateVersion7().ToString();
        var version = await app.ReadAsync(data =>
            data.Visits.Where(one => one.Id == visit.Id).Select(one => one.Version).SingleAsync()
        );
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async _ =>
                    await app.As(_tabriz.Faculty)
                        .Post(
                            $"/visits/{visit.Id}/outputs?handler=Add",
                            ("Version", $"{version}"),
                            ("Input.Key", key),
                            ("Input.Kind", "Lecture"),
                            ("Input.Title", "Thin films"),
                            ("Input.Language", "En"),
                            ("Input.Year", $"{VisitBuilder.Last.Year}")
                        )
                )
        );

        Assert.Equal(1, await CountAsync(visit));
    }

    [Fact]
    public async Task Withdraw_ByItsSideAlone_TakesItAway()
    {
        var visit = await AddAsync(VisitState.Closed);
        var outputs = $"/visits/{visit.Id}/outputs";
        await PaperAsync(await app.As(_tabriz.Faculty).Open(outputs), "10.1000/182");
        var id = await app.ReadAsync(data =>
            data.VisitOutputs.Where(one => one.VisitId == visit.Id)
                .Select(one => one.Id)
                .SingleAsync()
        );
        await app.As(_baku.Faculty)
            .Open(outputs)
            .NotSee("Withdraw")
            .Post(outputs + "?handler=Withdraw", ("Version", "2"), ("output", $"{id}"))
            .Expect(HttpStatusCode.Conflict);

        await app.As(_tabriz.Faculty)
            .Open(outputs)
            .Press("Withdraw: Films of the Caspian")
            .See("Output withdrawn")
            .See("Nothing is written yet");
        Assert.Equal(0, await CountAsync(visit));
    }

    private static async Task<Browser> PaperAsync(
        Browser page,
        string doi,
        HttpStatusCode expected = HttpStatusCode.OK
    ) =>
        await page.Fill("Input.Kind", nameof(OutputKind.Paper))
            .Fill("Input.Title", "Films of the Caspian")
            .Fill("Input.Language", "En")
            .Fill("Input.Year", $"{VisitBuilder.Last.Year}")
            .Fill("Input.Doi", doi)
            .Press("Add the output")
            .Expect(expected);

    private Task<int> CountAsync(Visit visit) =>
        app.ReadAsync(data => data.VisitOutputs.CountAsync(one => one.VisitId == visit.Id));

    private async Task<Visit> AddAsync(VisitState state)
    {
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        var visit = A.Visit(_tabriz, _baku, agreement.Id).In(state);
        await app.AddAsync(_tabriz, _baku, agreement, visit);
        return visit;
    }
}

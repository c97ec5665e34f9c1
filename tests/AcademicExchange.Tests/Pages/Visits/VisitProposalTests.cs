using System.Net;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Visits;

/// <summary>The proposal in short steps: answers, costs and papers; each keeps the draft, and each is read by those who may.</summary>
public sealed class VisitProposalTests(AppFactory app) : IClassFixture<AppFactory>
{
    private static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF"u8.ToArray();
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Steps_OneAfterTheOther_KeepTheDraft()
    {
        var visit = await AddAsync(VisitState.Draft);
        var record = $"/visits/{visit.Id}";
        await app.As(_tabriz.Faculty)
            .Open(record + "/edit")
            .Press("Save and go on")
            .At(record + "/terms")
            .Fill("Input.PermitReference", "No. 5")
            .Check("Input.NeedsPermit")
            .Press("Save and go on")
            .At(record + "/funding")
            .Press("Go on")
            .At(record + "/papers")
            .Press("Go on")
            .See("Your department is asked first");
        await app.As(_tabriz.Faculty)
            .Open(record)
            .NotSee("No. 5")
            .See("Islamic Republic of Iran")
            .Press("Show the reference")
            .See("No. 5");
        // What a later step asked is not lost by an earlier one.
        await app.As(_tabriz.Faculty).Open(record + "/edit").Press("Keep the draft").At(record);
        await app.As(_tabriz.Faculty).Open(record).Press("Show the reference").See("No. 5");
        // Nor by the step itself, whose form never shows it.
        await app.As(_tabriz.Faculty)
            .Open(record + "/terms")
            .See("A reference is kept, sealed")
            .Press("Keep the draft")
            .At(record)
            .Press("Show the reference")
            .See("No. 5")
            .Open(record + "/terms")
            .Check("Input.NeedsPermit", false)
            .Press("Keep the draft")
            .At(record)
            .NotSee("Show the reference");
    }

    [Fact]
    public async Task Terms_FromAnOlderForm_ShowsBothAnswers()
    {
        var visit = await AddAsync(VisitState.Draft);
        var older = await app.As(_tabriz.Faculty).Open($"/visits/{visit.Id}/terms");
        await app.As(_tabriz.Faculty)
            .Open($"/visits/{visit.Id}/terms")
            .Fill("Input.PermitReference", "Saved meanwhile")
            .Press("Keep the draft");

        await older
            .Fill("Input.PermitReference", "Typed here")
            .Press("Keep the draft")
            .Expect(HttpStatusCode.Conflict)
            .See("A reference is kept, sealed")
            .NotSee("Saved meanwhile")
            .See("Typed here");
    }

    [Fact]
    public async Task Terms_OfAnothersDraft_AreUnknownAndLaterForbidden()
    {
        var draft = await AddAsync(VisitState.Draft);
        await app.As(_tabriz.Officer)
            .Open($"/visits/{draft.Id}/terms")
            .Expect(HttpStatusCode.NotFound);
        var sent = await AddAsync(VisitState.AtHost, isNew: false);
        await app.As(_tabriz.Officer)
            .Open($"/visits/{sent.Id}/terms")
            .Expect(HttpStatusCode.Forbidden);
        await app.As(_tabriz.Faculty)
            .Open($"/visits/{sent.Id}/terms")
            .Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Funding_Lines_AreAddedSummedAndTakenAway()
    {
        // Forms sent at once leave refused writes in the log of this class.
        var errors = app.Errors.Count;
        var visit = await AddAsync(VisitState.Draft);
        var page = await app.As(_tabriz.Faculty).Open($"/visits/{visit.Id}/funding");
        page = await LineAsync(page, "Host", "Housing", "۱۲۰۰", "AZN");
        page = await LineAsync(page, "Host", "Meals", "300.50", "AZN");
        page = await LineAsync(page, "Home", "Travel", "100000", "Toman");
        await page.See("1,500.50 AZN").See("1,000,000 current Iranian rials");

        await page.Press("Remove: Meals").See("1,200.00 AZN").NotSee("1,500.50");
        Assert.Equal(errors, app.Errors.Count);
    }

    [Fact]
    public async Task Funding_WithoutCurrencyOrSum_SaysSoAndLosesNothing()
    {
        var visit = await AddAsync(VisitState.Draft);
        var page = await app.As(_tabriz.Faculty)
            .Open($"/visits/{visit.Id}/funding")
            .Fill("Input.Item", "Housing")
            .Fill("Input.Amount", "77")
            .Press("Add the line")
            .Expect(HttpStatusCode.BadRequest)
            .See("Choose the currency of the sum.");
        await page.Fill("Input.Unit", "AZN")
            .Fill("Input.Amount", "7.777")
            .Press("Add the line")
            .Expect(HttpStatusCode.BadRequest)
            .See("two decimals at most");
        await page.Fill("Input.Amount", "")
            .Fill("Input.Unit", "")
            .Fill("Input.Manner", "Cash")
            .Press("Add the line")
            .Expect(HttpStatusCode.Conflict)
            .See("In cash, a sum above zero is needed.");
    }

    [Fact]
    public async Task Funding_EachOffice_WritesItsOwnSide()
    {
        var visit = await AddAsync(VisitState.AtHostOffice);
        var address = $"/visits/{visit.Id}/funding";
        await LineAsync(await app.As(_baku.Officer).Open(address), "Host", "Housing", "600", "AZN");
        await app.As(_tabriz.Faculty).Open(address).See("600.00 AZN").NotSee("Add the line");
        await app.As(_tabriz.Officer).Open(address).NotSee("Add the line");
        await app.As(_tabriz.Officer)
            .Post(address + "?handler=Add", ("Version", "1"))
            .Expect(HttpStatusCode.Forbidden);
        await app.As(_tabriz.Faculty)
            .Post(address + "?handler=Add", ("Version", "1"))
            .Expect(HttpStatusCode.Forbidden);
        var foreign = An.Baku();
        await app.AddAsync(foreign);
        await app.As(foreign.Officer).Open(address).Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Funding_SameFormTwentyTimes_IsOneLine()
    {
        var visit = await AddAsync(VisitState.Draft);
        var (key, version) = (Guid.CreateVersion7().ToString(), await VersionAsync(visit));
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(async _ =>
                    await app.As(_tabriz.Faculty)
                        .Post(
                            $"/visits/{visit.Id}/funding?handler=Add",
                            ("Version", version),
                            ("Input.Key", key),
                            ("Input.Bearer", "Home"),
                            ("Input.Item", "Travel"),
                            ("Input.Manner", "InKind")
                        )
                )
        );

        Assert.Equal(
            1,
            await app.ReadAsync(data =>
                data.Set<FundingLine>().CountAsync(line => line.VisitId == visit.Id)
            )
        );
    }

    [Fact]
    public async Task Papers_AreReadByThoseWhoDecideAndByNobodyElse()
    {
        var visit = await AddAsync(VisitState.Draft);
        var papers = $"/visits/{visit.Id}/papers";
        var page = await app.As(_tabriz.Faculty)
            .Open(papers)
            .Fill("Input.Kind", "Cv")
            .Attach("Input.File", "Özgeçmiş سوابق.pdf", Pdf)
            .Press("Add")
            .See("Özgeçmiş سوابق.pdf");
        var file = await app.ReadAsync(data =>
            data.Files.Where(one => one.RecordId == visit.Id).Select(one => one.Id).SingleAsync()
        );
        var address = $"{papers}/{file}";
        await app.As(_tabriz.Officer).Open(address).Expect(HttpStatusCode.NotFound);
        await page.Open($"/visits/{visit.Id}").Press("Submit").Press("Submit");

        await app.As(_tabriz.Head).Open(address).Expect(HttpStatusCode.OK);
        await app.As(_tabriz.Signatory).Open(address).Expect(HttpStatusCode.OK);
        await app.As(_tabriz.Auditor).Open(address).Expect(HttpStatusCode.NotFound);
        await app.As(_tabriz.Auditor).Open(papers).See("The papers are read by").NotSee("Özgeçmiş");
        await app.As(_baku.Officer).Open(address).Expect(HttpStatusCode.NotFound);
        Assert.True(
            await app.ReadAsync(data =>
                data.Audit.AnyAsync(line => line.Action == "file.view" && line.RecordId == visit.Id)
            )
        );
        await app.As(_tabriz.Faculty)
            .Post(papers + "?handler=Remove", ("Version", "1"), ("paper", file.ToString()))
            .Expect(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Papers_TakenBackInTheDraft_AreGone()
    {
        var visit = await AddAsync(VisitState.Draft);
        var page = await app.As(_tabriz.Faculty)
            .Open($"/visits/{visit.Id}/papers")
            .Fill("Input.Kind", "WorkPlan")
            .Attach("Input.File", "plan.pdf", Pdf)
            .Press("Add");
        await page.Press("Take back: plan.pdf").See("No papers yet");
        Assert.False(
            await app.ReadAsync(data => data.Files.AnyAsync(one => one.RecordId == visit.Id))
        );
    }

    [Fact]
    public async Task Papers_WithoutAFile_SaySo()
    {
        var visit = await AddAsync(VisitState.Draft);
        await app.As(_tabriz.Faculty)
            .Open($"/visits/{visit.Id}/papers")
            .Fill("Input.Kind", "Cv")
            .Press("Add")
            .Expect(HttpStatusCode.Conflict)
            .See("Choose a file.");
    }

    private static async Task<Browser> LineAsync(
        Browser page,
        string bearer,
        string item,
        string amount,
        string unit
    ) =>
        await page.Fill("Input.Bearer", bearer)
            .Fill("Input.Item", item)
            .Fill("Input.Amount", amount)
            .Fill("Input.Unit", unit)
            .Press("Add the line")
            .Expect(HttpStatusCode.OK);

    private Task<string> VersionAsync(Visit visit) =>
        app.ReadAsync(async data =>
            $"{await data.Visits.Where(one => one.Id == visit.Id).Select(one => one.Version).SingleAsync()}"
        );

    private async Task<Visit> AddAsync(VisitState state, bool isNew = true)
    {
        if (isNew)
        {
            await app.AddAsync(_tabriz, _baku);
        }

        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        var visit = A.Visit(_tabriz, _baku, agreement.Id).In(state);
        await app.AddAsync(agreement, visit);
        return visit;
    }
}

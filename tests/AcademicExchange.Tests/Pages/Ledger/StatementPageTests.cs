using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Tests.Documents;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Pages.Ledger;

/// <summary>The yearly statement: what each side gave, with what earlier years left over; read, as a file, and on paper.</summary>
public sealed partial class StatementPageTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();
    private Features.Agreements.Agreement _agreement = null!;
    private static readonly DateOnly Today = DateOnly.FromDateTime(ManualClock.Start);
    private static readonly int Year = AcademicYear.Of(Today);

    [Fact]
    public async Task Statement_CarriesForwardWhatBothConfirmed()
    {
        await BeginAsync();

        var own = await StatementAsync(_tabriz.Actor(Role.InternationalOfficer), _baku);
        var row = Assert.Single(own.Rows);
        Assert.Equal(
            (5, 3, 1, 7, 4, 0),
            (
                row.Before.Difference,
                row.Confirmed.ByOwn,
                row.Confirmed.ByPartner,
                row.Balance,
                row.Planned.ByOwn,
                row.Planned.ByPartner
            )
        );
        var theirs = Assert.Single((await StatementAsync(_baku.Actor(Role.Auditor), _tabriz)).Rows);
        Assert.Equal(
            (-5, 1, 3, -7, 0, 4),
            (
                theirs.Before.Difference,
                theirs.Confirmed.ByOwn,
                theirs.Confirmed.ByPartner,
                theirs.Balance,
                theirs.Planned.ByOwn,
                theirs.Planned.ByPartner
            )
        );
    }

    /// <summary>Nights that were planned a year ago and never confirmed, and days that both sides gave as often.</summary>
    [Fact]
    public async Task Statement_OfALaterYear_HasNoRowThatSaysNothing()
    {
        await BeginAsync();
        var before = Today.AddYears(-1);
        await EnterAsync(_tabriz, _baku, 6, before, null, Nights);
        await EnterAsync(_tabriz, _baku, 2, before, HandEntryAction.Confirm, Days);
        await EnterAsync(_baku, _tabriz, 2, before, HandEntryAction.Confirm, Days);
        var actor = _tabriz.Actor(Role.InternationalOfficer);

        Assert.Equal(
            [LedgerKind.TuitionSemester],
            (await StatementAsync(actor, _baku)).Rows.Select(row => row.Kind)
        );
        var earlier = await StatementAsync(actor, _baku, Year - 1);
        Assert.Equal(
            [
                (LedgerKind.ResearcherDay, 2, 2, 0),
                (LedgerKind.DormitoryNight, 0, 0, 6),
                (LedgerKind.TuitionSemester, 5, 0, 0),
            ],
            earlier.Rows.Select(row =>
                (row.Kind, row.Confirmed.ByOwn, row.Confirmed.ByPartner, row.Planned.ByOwn)
            )
        );
    }

    /// <summary>What is given counts up and what is received counts down, on the list as in the statement, and both pages say so.</summary>
    [Fact]
    public async Task Signs_OfListAndStatement_AreTheSame()
    {
        await BeginAsync();
        await EnterAsync(_tabriz, _baku, 9, Today, HandEntryAction.Confirm, Days);
        await EnterAsync(_baku, _tabriz, 2, Today, HandEntryAction.Confirm, Days);
        foreach (
            var (own, partner, difference) in new[] { (_tabriz, _baku, 7), (_baku, _tabriz, -7) }
        )
        {
            var actor = own.Actor(Role.InternationalOfficer);
            var balance = Assert.Single(
                await app.WithAsync<LedgerBalances, IReadOnlyList<LedgerBalance>>(balances =>
                    balances.OfAsync(new LedgerFilter(), actor, default)
                )
            );
            var row = Assert.Single(
                (await StatementAsync(actor, partner)).Rows,
                row => row.Kind == LedgerKind.ResearcherDay
            );
            Assert.Equal(row.Confirmed, balance.Confirmed);
            Assert.Equal((difference, difference), (row.Balance, balance.Confirmed.Difference));
        }

        const string sign = "The balance is what we gave less what the partner gave";
        await app.As(_baku.Officer).Open("/ledger").See(sign);
        await app.As(_baku.Officer).Open("/ledger/statement").See(sign);
    }

    [Fact]
    public async Task Paper_InPersian_HasOnesUnderOnes()
    {
        await BeginAsync();
        await EnterAsync(_tabriz, _baku, 1234, Today, HandEntryAction.Confirm, Days);
        await EnterAsync(_baku, _tabriz, 1300, Today, HandEntryAction.Confirm, Days);
        var address = $"/ledger/statement?Partner={_baku.Institution.Slug}&Year={Year}";
        var pdf = await app.As(_tabriz.Officer).Open(address + "&handler=Pdf&Languages=fa");
        var ends = BoxedWord()
            .Matches(PdfTools.Run("pdftotext", pdf.Content, "-bbox", "FILE", "-"))
            .ToLookup(
                word => word.Groups["text"].Value,
                word => double.Parse(word.Groups["end"].Value, CultureInfo.InvariantCulture)
            );
        foreach (var (one, other) in new[] { ("۱٬۲۳۴", "۳"), ("۱٬۳۰۰", "۱"), ("−۶۶", "۷") })
        {
            Assert.Contains(ends[other], end => Math.Abs(end - ends[one].Single()) < 0.1);
        }
    }

    [Fact]
    public async Task Page_ByPartnerAndYear_ShowsItInTheReadersDigits()
    {
        await BeginAsync();
        var address = $"/ledger/statement?Partner={_baku.Institution.Slug}&Year={Year}";
        await app.As(_tabriz.Signatory)
            .Open(address)
            .See("Semesters without tuition")
            .See("Balance carried forward");
        var persian = await app.As(_tabriz.Officer).Open(address + "&ui-culture=fa");
        Assert.Equal(
            ["۵", "۳", "۱", "۷", "۴", "۰"],
            persian.Document.QuerySelectorAll("td.amount").Select(cell => cell.TextContent.Trim())
        );
        await app.As(_tabriz.Officer)
            .Open("/ledger/statement?Partner=nowhere&Year=2026")
            .Expect(HttpStatusCode.NotFound);
        await app.As(_tabriz.Officer)
            .Open($"/ledger/statement?Partner={_baku.Institution.Slug}&Year=-7")
            .Expect(HttpStatusCode.NotFound);
        await app.As(_tabriz.Head).Open(address).Expect(HttpStatusCode.Forbidden);
        var stranger = An.Tabriz();
        await app.AddAsync(stranger);
        await app.As(stranger.Officer)
            .Open(address)
            .See("Nothing stands in the ledger")
            .NotSee("Semesters without tuition");
    }

    [Fact]
    public async Task Page_OfAnEmptyYear_OffersNoPaper()
    {
        await BeginAsync();
        var address = $"/ledger/statement?Partner={_baku.Institution.Slug}&Year={Year - 5}";
        await app.As(_tabriz.Officer)
            .Open(address)
            .See("Nothing stands in the ledger")
            .NotSee("PDF");
        await app.As(_tabriz.Officer)
            .Open(address + "&handler=Pdf")
            .Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Files_SayTheSame()
    {
        await BeginAsync();
        var address = $"/ledger/statement?Partner={_baku.Institution.Slug}&Year={Year}";
        var csv = await app.As(_tabriz.Officer).Open(address + "&handler=Csv");
        var lines = Encoding
            .UTF8.GetString(csv.Content)
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.EndsWith("5,3,1,7,4,0", lines[1], StringComparison.Ordinal);
        await app.As(_tabriz.Officer).Open(address + "&handler=Xlsx").Expect(HttpStatusCode.OK);

        var pdf = await app.As(_tabriz.Officer).Open(address + "&handler=Pdf");
        var text = PdfTools.Run("pdftotext", pdf.Content, "FILE", "-");
        Assert.Contains("Yearly statement", text, StringComparison.Ordinal);
        Assert.Contains(
            "above zero, we have given more",
            string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
        Assert.Contains("İllik balans hesabatı", text, StringComparison.Ordinal);
        Assert.Contains(_baku.Institution.Name.En!, text, StringComparison.Ordinal);
        Assert.Contains(
            "No syntax or stream encoding errors",
            PdfTools.Run("qpdf", pdf.Content, "--check", "FILE"),
            StringComparison.Ordinal
        );
        var again = await app.As(_tabriz.Officer).Open(address + "&handler=Pdf");
        Assert.Equal(pdf.Content, again.Content);
        await app.As(_tabriz.Head).Open(address + "&handler=Pdf").Expect(HttpStatusCode.Forbidden);
    }

    private static HandEntryText Days =>
        A.HandText with
        {
            Kind = LedgerKind.ResearcherDay,
            Unit = LedgerUnit.Day,
        };

    private static HandEntryText Nights =>
        A.HandText with
        {
            Kind = LedgerKind.DormitoryNight,
            Unit = LedgerUnit.Night,
        };

    [GeneratedRegex("<word [^>]*xMax=\"(?<end>[^\"]*)\"[^>]*>(?<text>[^<]*)</word>")]
    private static partial Regex BoxedWord();

    private async Task<LedgerStatement> StatementAsync(
        Actor actor,
        Side partner,
        int? year = null
    ) =>
        (
            await app.WithAsync<LedgerBalances, LedgerStatement?>(balances =>
                balances.StatementAsync(partner.Institution.Slug, year ?? Year, actor, default)
            )
        )!;

    /// <summary>Confirmed: five given a year ago, three and one this year; four more are said by one side only, two were disputed.</summary>
    private async Task BeginAsync()
    {
        app.Clock.Set(ManualClock.Start);
        _agreement = An.Agreement(_tabriz, _baku).With(SampleText.Lived).InForce();
        await app.AddAsync(_tabriz, _baku, _agreement);
        await EnterAsync(_tabriz, _baku, 5, Today.AddYears(-1), HandEntryAction.Confirm);
        await EnterAsync(_tabriz, _baku, 3, Today, HandEntryAction.Confirm);
        await EnterAsync(_baku, _tabriz, 1, Today, HandEntryAction.Confirm);
        await EnterAsync(_tabriz, _baku, 4, Today, null);
        await EnterAsync(_tabriz, _baku, 2, Today, HandEntryAction.Dispute);
    }

    private async Task EnterAsync(
        Side own,
        Side partner,
        int quantity,
        DateOnly day,
        HandEntryAction? answer,
        HandEntryText? said = null
    )
    {
        var id = await app.WithAsync<HandEntryService, Guid>(service =>
            service.EnterAsync(
                Guid.CreateVersion7(),
                _agreement.Id,
                partner.Id,
                (said ?? A.HandText) with
                {
                    Quantity = quantity,
                    Day = day,
                },
                null,
                own.Act(Role.InternationalOfficer),
                default
            )
        );
        if (answer is { } action)
        {
            await app.WithAsync<HandEntryService, bool>(async service =>
            {
                await service.AnswerAsync(
                    id,
                    1,
                    action,
                    partner.Act(Role.InternationalOfficer, note: "So it was."),
                    default
                );
                return true;
            });
        }
    }
}

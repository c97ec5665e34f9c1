using System.Net;
using System.Text;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Tests.Documents;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Pages.Ledger;

/// <summary>The yearly statement: what each side gave, with what earlier years left over; read, as a file, and on paper.</summary>
public sealed class StatementPageTests(AppFactory app) : IClassFixture<AppFactory>
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();
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

    private async Task<LedgerStatement> StatementAsync(Actor actor, Side partner) =>
        (
            await app.WithAsync<LedgerBalances, LedgerStatement?>(balances =>
                balances.StatementAsync(partner.Institution.Slug, Year, actor, default)
            )
        )!;

    /// <summary>Confirmed: five given a year ago, three and one this year; four more are said by one side only, two were disputed.</summary>
    private async Task BeginAsync()
    {
        app.Clock.Set(ManualClock.Start);
        Features.Agreements.Agreement agreement = An.Agreement(_tabriz, _baku).InForce();
        await app.AddAsync(_tabriz, _baku, agreement);
        await EnterAsync(_tabriz, _baku, 5, Today.AddYears(-1), HandEntryAction.Confirm);
        await EnterAsync(_tabriz, _baku, 3, Today, HandEntryAction.Confirm);
        await EnterAsync(_baku, _tabriz, 1, Today, HandEntryAction.Confirm);
        await EnterAsync(_tabriz, _baku, 4, Today, null);
        await EnterAsync(_tabriz, _baku, 2, Today, HandEntryAction.Dispute);

        async Task EnterAsync(
            Side own,
            Side partner,
            int quantity,
            DateOnly day,
            HandEntryAction? answer
        )
        {
            var id = await app.WithAsync<HandEntryService, Guid>(service =>
                service.EnterAsync(
                    Guid.CreateVersion7(),
                    agreement.Id,
                    partner.Id,
                    A.HandText with
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
}

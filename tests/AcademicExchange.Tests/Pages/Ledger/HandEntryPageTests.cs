using System.Net;
using System.Text;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Pages.Ledger;

/// <summary>Entries by hand over HTTP: entered by one office, told, confirmed or disputed by the other, corrected by both, never changed.</summary>
public sealed class HandEntryPageTests(AppFactory app) : IClassFixture<AppFactory>
{
    private static readonly byte[] Pdf = "%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF"u8.ToArray();
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();

    [Fact]
    public async Task Entry_Confirmed_CountsForBothAndIsTold()
    {
        await BeginAsync();
        var entered = await FilledAsync(await app.As(_tabriz.Officer).Open("/ledger/enter"));
        await entered
            .Press("Enter it")
            .See("The partner’s office is asked to confirm it.")
            .See("Not answered yet")
            .See("2 semesters")
            .See("Planned")
            .NotSee("Dispute");
        var entry = await EntryAsync();
        await app.RunOutboxAsync();
        var mail = Assert.Single(await MailsAsync(_baku.Officer));
        Assert.Contains("was it so?", mail.TextBody, StringComparison.Ordinal);

        await app.As(_baku.Officer)
            .Open("/ledger")
            .See("Your answer is awaited")
            .See(entry.Number)
            .Open($"/ledger/entries/{entry.Id}")
            .See("Letter 12/7")
            .Press("Confirm")
            .See("Confirmed by both")
            .See("Planned taken back");
        await app.RunOutboxAsync();

        Assert.Equal(
            [(LedgerStatus.Planned, 2), (LedgerStatus.Reversed, -2), (LedgerStatus.Confirmed, 2)],
            await LinesAsync(entry)
        );
        Assert.Contains(
            "Nothing is asked of you.",
            Assert.Single(await MailsAsync(_tabriz.Officer)).TextBody,
            StringComparison.Ordinal
        );
        Assert.True(
            await app.ReadAsync(data =>
                data.Audit.AnyAsync(line =>
                    line.Action == "ledger-entry.Confirm" && line.RecordId == entry.Id
                )
            )
        );
    }

    [Fact]
    public async Task Entry_Disputed_NeedsAReasonAndCountsNowhere()
    {
        var entry = await EnteredAsync();
        var page = app.As(_baku.Officer).Open($"/ledger/entries/{entry.Id}");
        await page.Press("Dispute").Expect(HttpStatusCode.Conflict);
        await page.Fill("Input.Note", "They paid it.")
            .Press("Dispute")
            .See("Disputed")
            .See("They paid it.");

        Assert.Equal(0, (await LinesAsync(entry)).Sum(line => line.Quantity));
        await app.As(_baku.Officer)
            .Open($"/ledger/entries/{entry.Id}")
            .NotSee("Ask for a correction");
    }

    [Fact]
    public async Task Entry_Corrected_IsTakenBackByBoth()
    {
        var entry = await EnteredAsync();
        var address = $"/ledger/entries/{entry.Id}";
        await app.As(_baku.Officer).Open(address).Press("Confirm");
        await app.As(_tabriz.Officer)
            .Open(address)
            .Fill("Input.Note", "It was one.")
            .Press("Ask for a correction")
            .See("Correction asked for")
            .NotSee("Agree: take it back");
        Assert.Equal(2, await ConfirmedAsync(entry));

        await app.As(_baku.Officer)
            .Open(address)
            .Press("Agree: take it back")
            .See("Taken back by both");

        Assert.Equal(0, await ConfirmedAsync(entry));
    }

    [Fact]
    public async Task Answer_FromAStaleForm_ChangesNothing()
    {
        var entry = await EnteredAsync();
        var old = await app.As(_baku.Officer).Open($"/ledger/entries/{entry.Id}");
        await app.As(_tabriz.Officer).Open($"/ledger/entries/{entry.Id}").Press("Withdraw");

        await old.Press("Confirm").Expect(HttpStatusCode.Conflict);

        Assert.Equal(HandEntryState.Withdrawn, (await EntryAsync()).State);
        Assert.Equal(0, (await LinesAsync(entry)).Sum(line => line.Quantity));
    }

    [Fact]
    public async Task Entry_TwiceTheSameForm_IsOne()
    {
        await BeginAsync();
        (string, string)[] fields =
        [
            ("Input.Key", $"{Guid.CreateVersion7()}"),
            ("Input.Bond", $"{Bond}_{_baku.Id}"),
            ("Input.Giver", "Partner"),
            ("Input.Kind", "EventFee"),
            ("Input.Unit", "Once"),
            ("Input.Quantity", "1"),
            ("Input.Day", $"{ManualClock.Start:yyyy-MM-dd}"),
            ("Input.Reference", "List 3"),
        ];
        var form = await app.As(_tabriz.Officer).Open("/ledger/enter");
        await form.Post("/ledger/enter", fields).See("Not answered yet");
        await form.Post("/ledger/enter", fields).See("Not answered yet");

        var entry = await EntryAsync();
        Assert.Equal((_tabriz.Id, _baku.Id), (entry.FromInstitutionId, entry.ToInstitutionId));
        Assert.Single(await LinesAsync(entry));
    }

    [Fact]
    public async Task Enter_WithWhatCannotBe_SaysSoAtTheFieldAndKeepsIt()
    {
        await BeginAsync();
        var form = await FilledAsync(await app.As(_tabriz.Officer).Open("/ledger/enter"));
        await form.Fill("Input.Unit", "Day")
            .Press("Enter it")
            .Expect(HttpStatusCode.Conflict)
            .See("This kind is not counted in this unit.")
            .Fill("Input.Unit", "Semester")
            .Fill("Input.Reference", "")
            .Press("Enter it")
            .Expect(HttpStatusCode.Conflict)
            .See("attach a file as evidence");
        Assert.Equal(
            "2",
            form.Document.QuerySelector("[name='Input.Quantity']")!.GetAttribute("value")
        );
        await form.Fill("Input.Quantity", "0").Press("Enter it").Expect(HttpStatusCode.BadRequest);
        Assert.False(await app.ReadAsync(data => data.HandEntries.AnyAsync(Theirs)));
    }

    [Fact]
    public async Task Enter_UnderAForeignAgreement_IsNotThere()
    {
        await BeginAsync();
        var foreign = An.Tabriz();
        await app.AddAsync(foreign);
        var form = await app.As(_tabriz.Officer).Open("/ledger/enter");
        await form.Post(
                "/ledger/enter",
                ("Input.Key", $"{Guid.CreateVersion7()}"),
                ("Input.Bond", $"{Bond}_{foreign.Id}"),
                ("Input.Giver", "Own"),
                ("Input.Kind", "EventFee"),
                ("Input.Unit", "Once"),
                ("Input.Quantity", "1"),
                ("Input.Day", "2026-01-01"),
                ("Input.Reference", "x")
            )
            .Expect(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Entry_IsReadByThoseWhomItConcerns()
    {
        var entry = await EnteredAsync();
        var foreign = An.Baku();
        await app.AddAsync(foreign);
        var address = $"/ledger/entries/{entry.Id}";
        foreach (var side in new[] { _tabriz, _baku })
        {
            foreach (var role in new[] { Role.InternationalOfficer, Role.Signatory, Role.Auditor })
            {
                await app.As(side[role]).Open(address).See("2 semesters");
                await app.As(side[role]).Open("/ledger").See(entry.Number);
            }

            await app.As(side.Signatory).Open(address).NotSee("Confirm");
            await app.As(side.Head).Open(address).Expect(HttpStatusCode.Forbidden);
            await app.As(side.Head).Open("/ledger").NotSee(entry.Number);
        }

        await app.As(foreign.Officer).Open(address).Expect(HttpStatusCode.NotFound);
        await app.As(foreign.Officer).Open("/ledger").NotSee(entry.Number);
        var csv = await app.As(foreign.Officer).Open("/ledger?handler=Csv");
        Assert.DoesNotContain(
            entry.Number,
            Encoding.UTF8.GetString(csv.Content),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Evidence_IsOpenedByOfficesAndLogged()
    {
        await BeginAsync();
        var form = await FilledAsync(await app.As(_tabriz.Officer).Open("/ledger/enter"));
        await form.Fill("Input.Reference", "")
            .Attach("Input.File", "list.pdf", Pdf)
            .Press("Enter it")
            .See("list.pdf");
        var entry = await EntryAsync();
        var file = $"/ledger/entries/{entry.Id}/file";

        var opened = await app.As(_baku.Officer).Open(file).Expect(HttpStatusCode.OK);
        Assert.Equal(Pdf, opened.Content);
        await app.As(_baku.Auditor).Open(file).Expect(HttpStatusCode.Forbidden);
        await app.As(_baku.Auditor).Open($"/ledger/entries/{entry.Id}").See("list.pdf");
        Assert.True(
            await app.ReadAsync(data =>
                data.Audit.AnyAsync(line =>
                    line.Action == "file.view"
                    && line.RecordId == entry.Id
                    && line.PersonId == _baku.Officer.Id
                )
            )
        );
    }

    [Fact]
    public async Task Entry_Changed_IsNotSaved()
    {
        var entry = await EnteredAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            app.ChangeAsync(async data =>
            {
                var kept = await data.HandEntries.SingleAsync(one => one.Id == entry.Id);
                data.Entry(kept).Property(one => one.Quantity).CurrentValue = 99;
            })
        );
    }

    /// <summary>The agreement in force.</summary>
    private Guid Bond { get; set; }

    private System.Linq.Expressions.Expression<Func<HandEntry, bool>> Theirs
    {
        get
        {
            var id = _tabriz.Id;
            return entry => entry.WrittenByInstitutionId == id;
        }
    }

    private async Task BeginAsync()
    {
        app.Clock.Set(ManualClock.Start);
        Agreement agreement = An.Agreement(_tabriz, _baku).With(SampleText.Lived).InForce();
        Bond = agreement.Id;
        await app.AddAsync(_tabriz, _baku, agreement);
    }

    private async Task<HandEntry> EnteredAsync()
    {
        await BeginAsync();
        var form = await FilledAsync(await app.As(_tabriz.Officer).Open("/ledger/enter"));
        await form.Press("Enter it").Expect(HttpStatusCode.OK);
        return await EntryAsync();
    }

    private async Task<Browser> FilledAsync(Browser form) =>
        await form.Fill("Input.Bond", $"{Bond}_{_baku.Id}")
            .Check("Our institution, to people of the partner")
            .Fill("Input.Kind", nameof(LedgerKind.TuitionSemester))
            .Fill("Input.Unit", nameof(LedgerUnit.Semester))
            .Fill("Input.Quantity", "2")
            .Fill("Input.Day", $"{ManualClock.Start.AddDays(-9):yyyy-MM-dd}")
            .Fill("Input.Reference", "Letter 12/7");

    private Task<HandEntry> EntryAsync() =>
        app.ReadAsync(data => data.HandEntries.AsNoTracking().SingleAsync(Theirs));

    private Task<List<Platform.Mail.MailMessageRow>> MailsAsync(Person to) =>
        app.ReadAsync(data =>
            data.Mails.AsNoTracking()
                .Where(mail =>
                    mail.ToAddress == to.Email && mail.RecordKind == HandEntry.RecordKind
                )
                .ToListAsync()
        );

    private async Task<int> ConfirmedAsync(HandEntry entry)
    {
        var lines = await app.ReadAsync(data =>
            data.LedgerLines.AsNoTracking().Where(line => line.EntryId == entry.Id).ToListAsync()
        );
        return LedgerBook
            .Standing(lines)
            .Where(line => line.Status == LedgerStatus.Confirmed)
            .Sum(line => line.Quantity);
    }

    private async Task<IReadOnlyList<(LedgerStatus Status, int Quantity)>> LinesAsync(
        HandEntry entry
    ) =>
        (
            await app.ReadAsync(data =>
                data.LedgerLines.Where(line => line.EntryId == entry.Id)
                    .OrderBy(line => line.WrittenUtc)
                    .ThenBy(line => line.Status == LedgerStatus.Confirmed)
                    .ToListAsync()
            )
        ).ConvertAll(line => (line.Status, line.Quantity));
}

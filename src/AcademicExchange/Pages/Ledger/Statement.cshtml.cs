using AcademicExchange.Features.Documents;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Ledger.Yearly;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Pages.Visits;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Export;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Security;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Ledger;

/// <summary>
/// What the own institution and a partner gave each other in an academic year: to read, as a file, and as a paper that is issued, confirmed by
/// the other side and signed by both.
/// </summary>
[ForRoles(Role.InternationalOfficer, Role.Signatory, Role.Auditor)]
public sealed class StatementModel(
    LedgerBalances balances,
    LedgerList list,
    StatementTable table,
    StatementDocument document,
    YearStatements statements,
    YearStatementService service,
    VisitListChoices choices,
    Audit audit
) : ExchangePage
{
    /// <summary>Years that can be asked for.</summary>
    private const int Earliest = 1990;

    [BindProperty(SupportsGet = true)]
    public string? Partner { get; set; }

    /// <summary>The academic year by the year in which it begins.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    /// <summary>Of the paper: codes.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string> Languages { get; set; } = [];

    public LedgerStatement? Statement { get; private set; }

    /// <summary>Issued by either side; all of them while none is chosen.</summary>
    public IReadOnlyList<StatementPaper> Papers { get; private set; } = [];

    /// <summary>Of those, what waits for the word of this reader's office.</summary>
    public IEnumerable<StatementPaper> Awaited =>
        Papers.Where(paper =>
            MayWrite
            && paper.Partner.Id == Actor.InstitutionId
            && paper.Document.State == DocumentState.Valid
            && paper.ConfirmedUtc is null
        );

    public bool MayWrite => LedgerAccess.MayWrite(Actor);

    public IReadOnlyList<SelectListItem> Partners { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public IReadOnlyList<SelectListItem> AllLanguages =>
        [
            .. LanguageFacts.All.Select(language => new SelectListItem(
                Words["Shell.Language." + language],
                language.Code()
            )),
        ];

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        Languages = [.. LanguageFacts.All.Select(language => language.Code())];
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostIssueAsync()
    {
        if (!MayWrite)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!await LoadAsync() || Statement is not { Rows.Count: > 0 } statement)
        {
            return NotFound();
        }

        if (Wanted.Count == 0)
        {
            return await RefuseAsync(
                nameof(Languages),
                Words["Rule.ledger-statement.language"],
                PrepareAsync
            );
        }

        return await DoAsync(
            () => service.IssueAsync(statement.Partner.Slug, statement.Year, Wanted, Act(), Cancel),
            () => Done("Ledger.Statement.Said.Issue"),
            PrepareAsync
        );
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid document)
    {
        if (!MayWrite)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        return await LoadAsync()
            ? await DoAsync(
                () => service.ConfirmAsync(document, Act(), Cancel),
                () => Done("Ledger.Statement.Done.Confirm"),
                PrepareAsync
            )
            : NotFound();
    }

    /// <summary>The file of an issued paper; the view is logged.</summary>
    public async Task<IActionResult> OnGetPaperAsync(Guid document)
    {
        if (await statements.FileAsync(document, Actor, Cancel) is not { } file)
        {
            return NotFound();
        }

        await audit.WriteAsync(
            "file.view",
            AuditResult.Done,
            YearStatement.RecordKind,
            file.RecordId,
            file.Name,
            cancel: Cancel
        );
        return Download(statements.Open(file), file.ContentType, file.Name);
    }

    public IssuedRow RowOf(StatementPaper paper)
    {
        var show = HttpContext.RequestServices.GetRequiredService<Show>();
        return new IssuedRow(paper.Document, LedgerLinks.Paper(paper.Document.Id))
        {
            Kind =
                Words[
                    "Ledger.Statement.Between",
                    paper.By.Name.For(Words.Language).Text,
                    paper.Partner.Name.For(Words.Language).Text
                ]
                + " · "
                + show.AcademicYear(paper.Statement.Year),
            Reason =
                paper.ConfirmedUtc is { } confirmed
                    ? Words[
                        "Ledger.Statement.ConfirmedBy",
                        paper.ConfirmedBy?.For(Words.Language) ?? "",
                        paper.Partner.Name.For(Words.Language).Text,
                        show.Date(show.Reader.City.DayOf(confirmed))
                    ]
                : paper.Document.State == DocumentState.Valid
                    ? Words["Ledger.Statement.Unconfirmed"]
                : null,
        };
    }

    private RedirectResult Done(string said)
    {
        TempData.Say(Words[said]);
        return Redirect(LedgerLinks.StatementOf(Statement?.Partner.Slug, Statement?.Year));
    }

    private async Task PrepareAsync()
    {
        Papers = await statements.OfAsync(Statement, Actor, Cancel);
        Partners = await choices.PartnersAsync(Actor, Cancel);
        var show = HttpContext.RequestServices.GetRequiredService<Show>();
        var today = AcademicYear.Of(show.Reader.City.DayOf(Act().NowUtc));
        var (years, _) = await list.ChoicesAsync(Actor, Cancel);
        Years =
        [
            .. years
                .Append(today)
                .Distinct()
                .OrderDescending()
                .Select(year => new SelectListItem(show.AcademicYear(year), $"{year}")),
        ];
        Year ??= today;
    }

    private IReadOnlyList<Language> Wanted =>
        [.. LanguageFacts.All.Where(language => Languages.Contains(language.Code()))];

    public Task<IActionResult> OnGetCsvAsync() =>
        FileAsync("csv", statement => ExportResult.Csv(table.Of(statement), NameOf(statement)));

    public Task<IActionResult> OnGetXlsxAsync() =>
        FileAsync("xlsx", statement => ExportResult.Xlsx(table.Of(statement), NameOf(statement)));

    public Task<IActionResult> OnGetPdfAsync() =>
        FileAsync(
            "pdf",
            statement =>
            {
                // Nobody signs for nothing; the page offers it no more than this.
                if (statement.Rows.Count == 0)
                {
                    return NotFound();
                }

                var now = Act().NowUtc;
                return File(
                    document.Draw(
                        statement,
                        Wanted.Count > 0 ? Wanted : LanguageFacts.All,
                        InstitutionDay.Of(statement.Own.Country, now),
                        now
                    ),
                    "application/pdf",
                    NameOf(statement) + ".pdf"
                );
            }
        );

    /// <summary>False where a partner is named that is none.</summary>
    private async Task<bool> LoadAsync()
    {
        if (Partner is not { Length: > 0 } partner || Year is not { } year)
        {
            return true;
        }

        Statement = year is >= Earliest and < 2200
            ? await balances.StatementAsync(partner, year, Actor, Cancel)
            : null;
        return Statement is not null;
    }

    private async Task<IActionResult> FileAsync(
        string format,
        Func<LedgerStatement, IActionResult> write
    )
    {
        if (!await LoadAsync() || Statement is not { } statement)
        {
            return NotFound();
        }

        await audit.WriteAsync(
            LedgerLine.RecordKind + ".export",
            recordKind: LedgerLine.RecordKind,
            detail: $"{format} statement {statement.Partner.Slug} {AcademicYear.Text(statement.Year)}",
            cancel: Cancel
        );
        return write(statement);
    }

    private string NameOf(LedgerStatement statement) =>
        $"{Words["Ledger.Statement.File"]}-{statement.Partner.Slug}-{AcademicYear.Text(statement.Year).Replace('/', '-')}";
}

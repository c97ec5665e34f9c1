using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Pages.Visits;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Export;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Ledger;

/// <summary>What the own institution and a partner gave each other in an academic year: to read, as a file, and as a paper to be signed.</summary>
[ForRoles(Role.InternationalOfficer, Role.Signatory, Role.Auditor)]
public sealed class StatementModel(
    LedgerBalances balances,
    LedgerList list,
    StatementTable table,
    StatementDocument document,
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
        return Page();
    }

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

                var wanted = LanguageFacts
                    .All.Where(language => Languages.Contains(language.Code()))
                    .ToList();
                var now = Act().NowUtc;
                return File(
                    document.Draw(
                        statement,
                        wanted.Count > 0 ? wanted : LanguageFacts.All,
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

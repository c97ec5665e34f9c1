using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Export;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Admin;

/// <summary>The audit log: of the own institution, or of the instance without what it says about records.</summary>
[ForRoles(Role.InstitutionAdministrator, Role.SystemAdministrator, Role.Auditor, Hidden = true)]
public sealed class AuditModel(DeskAudit log, Audit audit, Show show) : ExchangePage
{
    [BindProperty(SupportsGet = true), StringLength(80)]
    public string? Do { get; set; }

    [BindProperty(SupportsGet = true)]
    public AuditResult? Result { get; set; }

    [BindProperty(SupportsGet = true), StringLength(120)]
    public string? Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Day { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public AuditLines Lines { get; private set; } = new([], null, ShowsPeople: true);

    /// <summary>What can be asked for, in the reader's order; what an address asks for besides stays chosen.</summary>
    public IReadOnlyList<SelectListItem> Areas =>
        [
            .. AuditText
                .Areas.Union(string.IsNullOrWhiteSpace(Do) ? [] : [Do])
                .Select(area => new SelectListItem(AuditText.Area(Words, area), area))
                .OrderBy(item => item.Text, Collation.For(Words.Language)),
        ];

    public IReadOnlyList<SelectListItem> Results =>
        [
            .. Enum.GetValues<AuditResult>()
                .Select(result => new SelectListItem(
                    Words["Lists.AuditResult." + result],
                    result.ToString()
                )),
        ];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var mark = AuditLines.Mark(Before);
        var (rows, next) = await log.PageAsync(Asked, own: false, mark, Actor, cancel);
        Lines = new(rows, next, ShowsPeople: true);
    }

    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancel) =>
        ExportAsync(ExportResult.Csv, cancel);

    public Task<IActionResult> OnGetXlsxAsync(CancellationToken cancel) =>
        ExportAsync(ExportResult.Xlsx, cancel);

    private async Task<IActionResult> ExportAsync(
        Func<Table, string, ExportResult> write,
        CancellationToken cancel
    )
    {
        await audit.WriteAsync("audit.export", detail: Request.QueryString.Value, cancel: cancel);
        return write(Table(log.AllAsync(Asked, Actor, cancel)), Words["Lists.Audit.File"]);
    }

    private AuditFilter Asked => new(Do, Result, Person, Day, show.Reader.City);

    private Table Table(IAsyncEnumerable<AuditRow> rows) =>
        new(
            Words["Lists.Audit.Title"],
            [
                new(Words["Lists.Audit.Time"], ColumnKind.Instant),
                new(Words["Lists.Audit.Person"]),
                new(Words["Lists.Audit.Institution"]),
                new(Words["Lists.Audit.Action"], Width: 36),
                new(Words["Lists.Audit.Code"], Width: 24),
                new(Words["Lists.Audit.Result"]),
                new(Words["Lists.Audit.Record"]),
                new(Words["Lists.Audit.Address"]),
                new(Words["Lists.Audit.Detail"]),
            ],
            rows.Select(row =>
                (IReadOnlyList<object?>)
                    [
                        row.Line.AtUtc,
                        // A line of the log is a line of the file.
                        Line(AuditText.Who(Words, show, row)),
                        Line(row.Institution?.For(Words.Language).Text),
                        AuditText.Action(Words, row.Line.Action),
                        row.Line.Action,
                        Words["Lists.AuditResult." + row.Line.Result],
                        row.Line.RecordId?.ToString(),
                        row.Line.Address,
                        row.Detail is { } detail ? Line(AuditText.Detail(Words, detail)) : null,
                    ]
            ),
            Words.Language.Direction() == "rtl"
        );

    private static string? Line(string? text) => text is null ? null : CleanText.Line(text);
}

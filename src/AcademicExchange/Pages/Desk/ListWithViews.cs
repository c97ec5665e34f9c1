using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Export;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Desk;

/// <summary>A list whose filters may be kept under a name, and taken along as a file.</summary>
public abstract class ListWithViews(SavedViews views, Audit audit) : ViewedList(views)
{
    public abstract bool MayExport { get; }

    /// <summary>The kind of its records in the log.</summary>
    protected abstract string RecordKind { get; }

    /// <summary>The name of the file, without its ending.</summary>
    protected abstract string FileName { get; }

    public async Task OnGetAsync(CancellationToken cancel) => await ShowAsync(cancel);

    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancel) =>
        ExportAsync(ExportResult.Csv, "csv", cancel);

    public Task<IActionResult> OnGetXlsxAsync(CancellationToken cancel) =>
        ExportAsync(ExportResult.Xlsx, "xlsx", cancel);

    public Task<IActionResult> OnPostSaveViewAsync(
        [Required, StringLength(SavedViews.NameLength)] string viewName,
        CancellationToken cancel
    ) => SaveViewAsync(viewName, cancel);

    public Task<IActionResult> OnPostDeleteViewAsync(Guid view, CancellationToken cancel) =>
        DeleteViewAsync(view, cancel);

    /// <summary>All lines of the filter.</summary>
    protected abstract Table All(CancellationToken cancel);

    private async Task<IActionResult> ExportAsync(
        Func<Table, string, ExportResult> write,
        string format,
        CancellationToken cancel
    )
    {
        if (!MayExport)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        await audit.WriteAsync(
            RecordKind + ".export",
            recordKind: RecordKind,
            detail: format + " " + Query,
            cancel: cancel
        );
        return write(All(cancel), FileName);
    }
}

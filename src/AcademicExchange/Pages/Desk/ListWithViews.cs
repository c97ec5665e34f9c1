using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Export;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Desk;

/// <summary>A list whose filters may be kept under a name, and taken along as a file.</summary>
public abstract class ListWithViews(SavedViews views, Audit audit) : ExchangePage
{
    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    /// <summary>The list's address.</summary>
    public abstract string Path { get; }

    /// <summary>The filter that is shown, as the query of an address.</summary>
    public abstract string Query { get; }

    /// <summary>Nothing is filtered: there is nothing to keep.</summary>
    public abstract bool IsUnfiltered { get; }

    /// <summary>Auditors change nothing, not even for themselves (T9).</summary>
    public bool MayKeepViews => !Actor.Is(Role.Auditor);

    public abstract bool MayExport { get; }

    /// <summary>What its views are kept under.</summary>
    protected abstract string List { get; }

    /// <summary>The kind of its records in the log.</summary>
    protected abstract string RecordKind { get; }

    /// <summary>The name of the file, without its ending.</summary>
    protected abstract string FileName { get; }

    public async Task OnGetAsync(CancellationToken cancel) => await ShowAsync(cancel);

    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancel) =>
        ExportAsync(ExportResult.Csv, "csv", cancel);

    public Task<IActionResult> OnGetXlsxAsync(CancellationToken cancel) =>
        ExportAsync(ExportResult.Xlsx, "xlsx", cancel);

    public async Task<IActionResult> OnPostSaveViewAsync(
        [Required, StringLength(SavedViews.NameLength)] string viewName,
        CancellationToken cancel
    )
    {
        var query = Query;
        return MayKeepViews
            ? await DoAsync(
                () => views.SaveAsync(Actor.PersonId, List, viewName, query, cancel),
                () => LocalRedirect(Path + "?" + query),
                () => ShowAsync(cancel)
            )
            : StatusCode(StatusCodes.Status403Forbidden);
    }

    public async Task<IActionResult> OnPostDeleteViewAsync(Guid view, CancellationToken cancel) =>
        MayKeepViews
            ? await DoAsync(
                () => views.DeleteAsync(Actor.PersonId, view, cancel),
                () => LocalRedirect(Path),
                () => ShowAsync(cancel)
            )
            : StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>Reads one page of the list and what its filters offer.</summary>
    protected abstract Task LoadAsync(CancellationToken cancel);

    /// <summary>All lines of the filter.</summary>
    protected abstract Table All(CancellationToken cancel);

    private async Task ShowAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Views = await views.ListAsync(Actor.PersonId, List, cancel);
    }

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

using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Desk;

/// <summary>A list whose filters may be kept under a name.</summary>
public abstract class ViewedList(SavedViews views) : ExchangePage
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

    /// <summary>What its views are kept under.</summary>
    protected abstract string List { get; }

    /// <summary>Keeps the filter that is shown.</summary>
    protected async Task<IActionResult> SaveViewAsync(string viewName, CancellationToken cancel)
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

    protected async Task<IActionResult> DeleteViewAsync(Guid view, CancellationToken cancel) =>
        MayKeepViews
            ? await DoAsync(
                () => views.DeleteAsync(Actor.PersonId, view, cancel),
                () => LocalRedirect(Path),
                () => ShowAsync(cancel)
            )
            : StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>Reads one page of the list and what its filters offer.</summary>
    protected abstract Task LoadAsync(CancellationToken cancel);

    protected async Task ShowAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Views = await views.ListAsync(Actor.PersonId, List, cancel);
    }
}

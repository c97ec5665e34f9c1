using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Visits.Abroad;
using AcademicExchange.Platform.Workflow;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Visits.Abroad;

/// <summary>Something is done for those who were ticked in the list, or for all of its filter. The form that follows carries them by their keys.</summary>
public abstract class AbroadTaskPage(AbroadList list, SavedViews views) : AbroadPage(views)
{
    [BindProperty(SupportsGet = true)]
    public List<Guid> Visit { get; set; } = [];

    /// <summary>All of the filter; only the list asks so.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    public IReadOnlyList<AbroadRow> Chosen { get; private set; } = [];

    /// <summary>Shows the form for those who are chosen; where nobody is, says so.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!AbroadAccess.MayAct(Actor))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        return await DoAsync(() => ChooseAsync(All ? Asked : null), Page);
    }

    /// <summary>Before anything is done: those who are named must be the actor's business.</summary>
    protected async Task ChooseAsync(AbroadFilter? filter = null)
    {
        if (!AbroadAccess.MayAct(Actor))
        {
            throw new RecordGone();
        }

        var ids = await list.ChosenAsync(Visit, filter, Actor, Cancel);
        Chosen = await list.RowsAsync(ids, Actor, Cancel);
        Visit = [.. ids];
        await ReadAsync();
    }

    protected sealed override Task LoadAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>What else the form shows.</summary>
    protected virtual Task ReadAsync() => Task.CompletedTask;

    /// <summary>For a form that comes back: it may have come with nobody, or with somebody who is gone.</summary>
    protected async Task AgainAsync()
    {
        if (Chosen.Count == 0 && Visit.Count is > 0 and <= AbroadList.MostAtOnce)
        {
            await ChooseAsync();
        }
    }
}

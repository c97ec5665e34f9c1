using AcademicExchange.Features.Researchers;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Researchers;

/// <summary>A list of the directory: the filters stand in the address.</summary>
public abstract class DirectoryPage(DirectoryChoices choices) : ExchangePage
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; init; }

    [BindProperty(SupportsGet = true)]
    public string? Field { get; init; }

    [BindProperty(SupportsGet = true)]
    public string? Speaks { get; init; }

    [BindProperty(SupportsGet = true)]
    public string? At { get; init; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; init; } = 1;

    public bool MayKeep => ResearcherAccess.MayKeep(Actor);

    public IReadOnlyList<SelectListItem> Fields { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Spoken { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Circle { get; private set; } = [];

    protected DirectoryFilter Filter => new(Q, Field, Speaks, At, Number);

    protected async Task PrepareAsync(CancellationToken cancel)
    {
        Fields = await choices.FiltersAsync(cancel);
        Spoken = choices.Spoken();
        Circle = await choices.CircleAsync(Actor, cancel);
    }
}

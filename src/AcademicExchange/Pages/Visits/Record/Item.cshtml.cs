using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Features.Visits.Routes;
using AcademicExchange.Pages.Institutions;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>One item of the checklist: what it asks, how it stands, and what its owner or the owner's office may do.</summary>
public sealed class ItemModel(
    ChecklistService service,
    ChecklistQueries queries,
    ReferenceReading references,
    TravelRoutes routes,
    TimeProvider clock
) : VisitPage
{
    public sealed class DoneInput
    {
        [StringLength(ChecklistItem.ReferenceLength)]
        public string? Reference { get; set; }

        public DateOnly? ValidTo { get; set; }

        public Guid? Route { get; set; }
    }

    public sealed class WaiveInput
    {
        [StringLength(ChecklistItem.ReasonLength)]
        public string? Reason { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid ItemId { get; init; }

    [BindProperty(Name = nameof(Done))]
    public DoneInput Done { get; set; } = new();

    [BindProperty(Name = nameof(Waive))]
    public WaiveInput Waive { get; set; } = new();

    /// <summary>The three steps of an item are open to the same people in the same states; to look at its reference is none.</summary>
    public override VisitAction? Step =>
        Request.Query["handler"] == Looking ? null : OnlySending(VisitAction.CheckOff);

    private const string Looking = "Reference";

    /// <summary>There in the answer to the post only.</summary>
    public string? Reference { get; private set; }

    public ChecklistLine Line { get; private set; } = null!;

    public DateOnly Today => ChecklistDays.Today(Frame, clock.GetUtcNow().UtcDateTime);

    public bool IsRoute => ChecklistDays.IsRoute(Line.Item.Task);

    public DateOnly Journey => ChecklistDays.JourneyOf(Visit, Line.Item.Task);

    /// <summary>What the reader may do with it now.</summary>
    public bool May(VisitAction action) =>
        !Line.Item.IsDropped
        && VisitWorkflow.Table.Allows(Visit.State, action, Frame.Who)
        && ChecklistWorkflow.Table.Allows(
            Line.Item.State,
            action,
            VisitPreparation.WhoIs(Visit, Line.Item, Actor)
        );

    public IReadOnlyList<TravelRoute> Routes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> RouteChoices =>
        [
            .. Routes.Select(route => new SelectListItem(
                $"{route.Name.For(Words.Language).Text} · {Words["Visits.Route.Use." + route.Use]}",
                route.Id.ToString()
            )),
        ];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostDoneAsync()
    {
        this.OnlyCheck(nameof(Done));
        return ChangeAsync(
            VisitAction.CheckOff,
            () =>
                service.CheckOffAsync(
                    Id,
                    Version,
                    ItemId,
                    Done.Reference,
                    new CheckedOff(Done.ValidTo, Done.Route),
                    Act(),
                    Cancel
                )
        );
    }

    public Task<IActionResult> OnPostWaiveAsync()
    {
        this.OnlyCheck(nameof(Waive));
        return ChangeAsync(
            VisitAction.Waive,
            () => service.WaiveAsync(Id, Version, ItemId, Act(Waive.Reason), Cancel)
        );
    }

    public Task<IActionResult> OnPostReopenAsync()
    {
        ModelState.Clear();
        return ChangeAsync(
            VisitAction.Reopen,
            () => service.ReopenAsync(Id, Version, ItemId, Act(), Cancel)
        );
    }

    public async Task<IActionResult> OnPostReferenceAsync()
    {
        ModelState.Clear();
        if (!await LoadAsync())
        {
            return NotFound();
        }

        return await DoAsync(
            async () => Reference = await references.ShowAsync(Frame, Line, Cancel),
            Page
        );
    }

    protected override string FieldOf(string rule) =>
        rule switch
        {
            "note-required" => "Waive.Reason",
            "visit.valid-too-short" => "Done.ValidTo",
            _ => "",
        };

    private async Task<IActionResult> ChangeAsync(VisitAction action, Func<Task> change)
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        return await DoAsync(
            change,
            () =>
            {
                TempData.Say(Words["Visits.Done." + action]);
                return Redirect(PreparationLinks.Checklist(Id));
            },
            LoadAsync
        );
    }

    private async Task<IActionResult> ShowAsync() => await LoadAsync() ? Page() : NotFound();

    private async Task<bool> LoadAsync()
    {
        var line = (await queries.OfAsync(Frame, Cancel)).FirstOrDefault(one =>
            one.Item.Id == ItemId
        );
        if (line is null)
        {
            return false;
        }

        Line = line;
        if (IsRoute)
        {
            Routes = await routes.IntoAsync(ChecklistDays.CountryOf(Frame, line.Item.Task), Cancel);
        }

        return true;
    }
}

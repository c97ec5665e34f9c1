using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>The visitor goes on writing the draft.</summary>
public sealed class EditModel(VisitService service, VisitQueries queries, VisitChoices choices)
    : VisitPage,
        IVisitForm
{
    [BindProperty]
    public VisitInput Input { get; set; } = new();

    public override VisitAction? Step => VisitAction.Edit;

    public VisitChoices Choices => choices;

    /// <summary>The draft is kept for another day.</summary>
    [BindProperty]
    public bool Leave { get; set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    public Task OnGetAsync()
    {
        Input = VisitInput.Of(Visit);
        return PrepareAsync();
    }

    public Task<IActionResult> OnPostAsync() =>
        DoAsync(
            () =>
                service.RewriteAsync(
                    Id,
                    Version,
                    Input.ToEntry(VisitEntry.Of(Visit)),
                    permitReference: null,
                    Act(),
                    Cancel
                ),
            () =>
            {
                TempData.Say(Words["Visits.Done.Edit"]);
                return Redirect(
                    Leave ? VisitLinks.Record(Id) : VisitSteps.After(Id, VisitSteps.What)
                );
            },
            AgainAsync
        );

    protected override string FieldOf(string rule) => VisitInput.FieldOf(rule);

    private async Task AgainAsync()
    {
        if (IsStale && await queries.FrameAsync(Id, Actor, Cancel) is { } now)
        {
            Frame = now;
            Differences = DifferencesTo(now.Visit);
        }

        await PrepareAsync();
    }

    private IReadOnlyList<Difference> DifferencesTo(Visit saved)
    {
        var show = HttpContext.RequestServices.GetRequiredService<Show>();
        return Difference.Of(
            Said("Kind", "Visits.Kind." + saved.Kind, "Visits.Kind." + Input.Kind),
            new Difference(Words["Visits.Facts.Title"], saved.Title.En, Input.TitleEn, Language.En),
            new Difference(Words["Visits.Facts.Title"], saved.Title.Fa, Input.TitleFa, Language.Fa),
            new Difference(Words["Visits.Facts.Title"], saved.Title.Az, Input.TitleAz, Language.Az),
            new Difference(Words["Visits.Facts.WorkPlan"], saved.WorkPlan, Input.WorkPlan),
            Day("FirstDay", saved.FirstDay, Input.FirstDay),
            Day("LastDay", saved.LastDay, Input.LastDay),
            Said("Mode", "Visits.Mode." + saved.Mode, "Visits.Mode." + Input.Mode)
        );

        Difference Day(string key, DateOnly? then, DateOnly? typed) =>
            new(
                Words["Visits.Facts." + key],
                then is { } old ? show.DateBoth(old) : null,
                typed is { } wanted ? show.DateBoth(wanted) : null
            );
        Difference Said(string key, string then, string typed) =>
            new(Words["Visits.Facts." + key], Words[then], Words[typed]);
    }

    private async Task PrepareAsync() =>
        Units = await choices.UnitsAsync(Visit.VisitorPersonId, Visit.HomeInstitutionId, Cancel);
}

using AcademicExchange.Features.Visits.Routes;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Reference;

/// <summary>What the form of a new statement and that of an edited one have in common.</summary>
public abstract class RouteFormPage : ExchangePage
{
    [BindProperty]
    public RouteInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Modes => Items<RouteMode>("Visits.Route.Mode.");

    public IReadOnlyList<SelectListItem> Ways => Items<RouteWay>("Visits.Route.Way.");

    public IReadOnlyList<SelectListItem> Uses => Items<RouteUse>("Visits.Route.Use.");

    protected CancellationToken Cancel => HttpContext.RequestAborted;

    protected override string FieldOf(string rule) => RouteInput.FieldOf(rule);

    protected RedirectResult Saved()
    {
        Say(Words["Reference.Routes.Done"]);
        return Redirect(ReferenceLinks.Routes);
    }

    private List<SelectListItem> Items<T>(string prefix)
        where T : struct, Enum =>
        [
            .. Enum.GetValues<T>()
                .Select(value => new SelectListItem(Words[prefix + value], value.ToString())),
        ];
}

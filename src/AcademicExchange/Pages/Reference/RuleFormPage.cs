using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Reference;

/// <summary>What the form of a new rule of the checklist and that of an edited one have in common.</summary>
public abstract class RuleFormPage(Show show, TimeProvider clock) : ExchangePage
{
    [BindProperty]
    public RuleInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Countries => Items<Country>("Country.");

    public IReadOnlyList<SelectListItem> Passports => Items<PassportGroup>("Visits.Passport.");

    public IReadOnlyList<SelectListItem> Kinds => Items<VisitKind>("Visits.Kind.");

    public IReadOnlyList<SelectListItem> Conditions =>
        Items<RuleCondition>("Reference.Checklist.Condition.");

    public IReadOnlyList<SelectListItem> Owners =>
        Items("Visits.Check.Owner.", ChecklistRule.Owners);

    public IReadOnlyList<SelectListItem> Stages =>
        Items<ChecklistStage>("Reference.Checklist.Stage.");

    public IReadOnlyList<SelectListItem> Sides => Items<DueSide>("Reference.Checklist.Side.");

    public IReadOnlyList<SelectListItem> Units => Items<DueUnit>("Reference.Checklist.Unit.");

    public IReadOnlyList<SelectListItem> Anchors => Items<DueAnchor>("Reference.Checklist.Anchor.");

    protected Show Show => show;

    protected DateOnly Today => Show.Reader.City.Today(clock);

    protected CancellationToken Cancel => HttpContext.RequestAborted;

    protected override string FieldOf(string rule) => RuleInput.FieldOf(rule);

    protected RedirectResult Saved()
    {
        Say(Words["Reference.Checklist.Done"]);
        return Redirect(ReferenceLinks.Checklist);
    }

    protected List<SelectListItem> Items<T>(string prefix)
        where T : struct, Enum => Items(prefix, Enum.GetValues<T>());

    private List<SelectListItem> Items<T>(string prefix, IEnumerable<T> values)
        where T : struct, Enum =>
        [.. values.Select(value => new SelectListItem(Words[prefix + value], value.ToString()))];
}

using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Abroad;
using AcademicExchange.Pages.Desk;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Export;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Visits;

/// <summary>The visits that the reader may see: filtered, sorted, page by page, as a file, under a saved name.</summary>
[ForRoles(
    Role.Faculty,
    Role.DepartmentHead,
    Role.InternationalOfficer,
    Role.Signatory,
    Role.Auditor
)]
public sealed class IndexModel(
    VisitList list,
    VisitListChoices choices,
    VisitListTable table,
    SavedViews views,
    Audit audit
) : ListWithViews(views, audit)
{
    [BindProperty(SupportsGet = true), StringLength(SearchWords.TextLength)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<VisitState> State { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public VisitKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public VisitDirection? Direction { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Partner { get; set; }

    /// <summary>Only those that wait for the reader.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Sort { get; set; } = VisitFilter.DefaultSort;

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ListPage<VisitRow> Rows { get; private set; } = new([], 1, 0);

    public VisitListChoices Choices => choices;

    public IReadOnlyList<SelectListItem> Partners { get; private set; } = [];

    public bool MayPropose => VisitAccess.MayPropose(Actor);

    public bool SeesAbroad => Actor.IsAny(AbroadAccess.Viewers);

    public override bool MayExport => VisitAccess.MayExport(Actor);

    public override string Path => VisitLinks.List;

    public override string Query => Asked().ToQuery();

    public override bool IsUnfiltered => Asked().IsEmpty;

    protected override string List => "visits";

    protected override string RecordKind => Visit.RecordKind;

    protected override string FileName => Words["Visits.List.File"];

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Rows = await list.PageAsync(Asked(), P, Actor, cancel);
        Partners = await choices.PartnersAsync(Actor, cancel);
    }

    protected override Table All(CancellationToken cancel) =>
        table.Of(list.AllAsync(Asked(), Actor, cancel));

    private VisitFilter Asked() =>
        new()
        {
            Q = Q,
            States = State,
            Kind = Kind,
            Direction = Direction,
            Partner = Partner,
            Mine = Mine,
            From = From,
            Until = Until,
            Sort = Sort,
        };
}

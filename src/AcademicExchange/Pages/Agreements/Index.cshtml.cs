using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Desk;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Export;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Agreements;

/// <summary>The agreements that the reader may see: filtered, sorted, page by page, as a file, under a saved name.</summary>
[ForRoles(
    Role.Faculty,
    Role.DepartmentHead,
    Role.InternationalOfficer,
    Role.Signatory,
    Role.Auditor
)]
public sealed class IndexModel(
    AgreementList list,
    AgreementListChoices choices,
    AgreementListTable table,
    SavedViews views,
    Audit audit
) : ListWithViews(views, audit)
{
    [BindProperty(SupportsGet = true), StringLength(SearchWords.TextLength)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public List<AgreementState> State { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public AgreementKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Partner { get; set; }

    [BindProperty(SupportsGet = true)]
    public AwaitedSide? Awaits { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? EndsAfter { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? EndsBefore { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Sort { get; set; } = AgreementListFilter.DefaultSort;

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public AgreementListFilter Filter { get; private set; } = new();

    public ListPage<AgreementListRow> Rows { get; private set; } = new([], 1, 0);

    public AgreementListOptions Options { get; private set; } = AgreementListOptions.None;

    public bool MayPropose => AgreementAccess.MayPropose(Actor);

    public override bool MayExport => AgreementAccess.MayExport(Actor);

    public override string Path => AgreementLinks.List;

    public override string Query => Asked().ToQuery();

    public override bool IsUnfiltered => Asked().IsEmpty;

    protected override string List => "agreements";

    protected override string RecordKind => Agreement.RecordKind;

    protected override string FileName => Words["Lists.Agreements.File"];

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Filter = Asked();
        Rows = await list.PageAsync(Filter, P, Actor, cancel);
        Options = await choices.ForAsync(Actor, cancel);
    }

    protected override Table All(CancellationToken cancel) =>
        table.Of(list.AllAsync(Asked(), Actor, cancel), Actor.InstitutionId);

    private AgreementListFilter Asked() =>
        new()
        {
            Q = Q,
            States = State,
            Kind = Kind,
            Partner = Partner,
            Awaits = Awaits,
            EndsAfter = EndsAfter,
            EndsBefore = EndsBefore,
            Year = Year,
            Sort = Sort,
        };
}

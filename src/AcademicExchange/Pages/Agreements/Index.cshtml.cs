using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
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
) : ExchangePage
{
    private const string List = "agreements";

    [BindProperty(SupportsGet = true), StringLength(AgreementSearch.TextLength)]
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

    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    public bool MayPropose => AgreementAccess.MayPropose(Actor);

    public bool MayExport => AgreementAccess.MayExport(Actor);

    /// <summary>Auditors change nothing, not even for themselves (T9).</summary>
    public bool MayKeepViews => !Actor.Is(Role.Auditor);

    public async Task OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel);

    public Task<IActionResult> OnGetCsvAsync(CancellationToken cancel) =>
        ExportAsync(ExportResult.Csv, "csv", cancel);

    public Task<IActionResult> OnGetXlsxAsync(CancellationToken cancel) =>
        ExportAsync(ExportResult.Xlsx, "xlsx", cancel);

    public async Task<IActionResult> OnPostSaveViewAsync(
        [Required, StringLength(SavedViews.NameLength)] string viewName,
        CancellationToken cancel
    )
    {
        var query = Asked().ToQuery();
        return MayKeepViews
            ? await DoAsync(
                () => views.SaveAsync(Actor.PersonId, List, viewName, query, cancel),
                () => LocalRedirect(AgreementLinks.List + "?" + query),
                () => LoadAsync(cancel)
            )
            : StatusCode(StatusCodes.Status403Forbidden);
    }

    public async Task<IActionResult> OnPostDeleteViewAsync(Guid view, CancellationToken cancel) =>
        MayKeepViews
            ? await DoAsync(
                () => views.DeleteAsync(Actor.PersonId, view, cancel),
                () => LocalRedirect(AgreementLinks.List),
                () => LoadAsync(cancel)
            )
            : StatusCode(StatusCodes.Status403Forbidden);

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

    private async Task LoadAsync(CancellationToken cancel)
    {
        Filter = Asked();
        Rows = await list.PageAsync(Filter, P, Actor, cancel);
        Options = await choices.ForAsync(Actor, cancel);
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

        var filter = Asked();
        await audit.WriteAsync(
            "agreement.export",
            recordKind: Agreement.RecordKind,
            detail: format + " " + filter.ToQuery(),
            cancel: cancel
        );
        return write(
            table.Of(list.AllAsync(filter, Actor, cancel), Actor.InstitutionId),
            Words["Lists.Agreements.File"]
        );
    }
}

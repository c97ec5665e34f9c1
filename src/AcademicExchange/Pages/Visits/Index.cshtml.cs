using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Visits;

/// <summary>The visits that the reader may see, by state, page by page.</summary>
[ForRoles(
    Role.Faculty,
    Role.DepartmentHead,
    Role.InternationalOfficer,
    Role.Signatory,
    Role.Auditor
)]
public sealed class IndexModel(VisitList list) : ExchangePage
{
    [BindProperty(SupportsGet = true)]
    public VisitState? State { get; set; }

    /// <summary>Only those that wait for the reader.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public ListPage<VisitRow> Rows { get; private set; } = new([], 1, 0);

    public bool MayPropose => VisitAccess.MayPropose(Actor);

    public IReadOnlyList<SelectListItem> States =>
        [
            .. Enum.GetValues<VisitState>()
                .Select(state => new SelectListItem(
                    Words["Visits.State." + state],
                    state.ToString()
                )),
        ];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Rows = await list.PageAsync(new VisitFilter(State, Mine, P), Actor, cancel);
}

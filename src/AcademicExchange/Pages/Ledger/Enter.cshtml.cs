using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Pages.Visits;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Ledger;

/// <summary>An office says what was given outside the visits that are kept here; the other side is asked whether it was so.</summary>
[ForRoles(Role.InternationalOfficer)]
public sealed class EnterModel(
    HandEntryService service,
    LedgerBonds bonds,
    InstitutionQueries institutions
) : ExchangePage
{
    [BindProperty]
    public EntryInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Bonds { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Givers => Items<LedgerGiver>("Ledger.Entry.Giver.");

    public IReadOnlyList<SelectListItem> Kinds => Items<LedgerKind>("Ledger.Kind.");

    public IReadOnlyList<SelectListItem> MoneyUnits => Items<MoneyUnit>("Visits.Funding.Unit.");

    public IReadOnlyList<SelectListItem> Units => Items<LedgerUnit>("Ledger.Unit.");

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public Task OnGetAsync() => PrepareAsync();

    public Task<IActionResult> OnPostAsync()
    {
        this.DemandSum(
            "Input.Amount",
            Input.Amount,
            "Input.MoneyUnit",
            Input.MoneyUnit,
            Input.Value
        );
        var id = Guid.Empty;
        var (agreement, partner) = Input.Between;
        return DoAsync(
            async () =>
                id = await service.EnterAsync(
                    Input.Key,
                    agreement,
                    partner,
                    Input.ToText(),
                    Input.Upload,
                    Act(),
                    Cancel
                ),
            () =>
            {
                TempData.Say(Words["Ledger.Entry.Said.Enter"]);
                return Redirect(LedgerLinks.Entry(id));
            },
            PrepareAsync
        );
    }

    protected override string FieldOf(string rule) => EntryInput.FieldOf(rule);

    private async Task PrepareAsync()
    {
        var names = await institutions.NamesAsync(Cancel);
        Bonds =
        [
            .. (await bonds.OfAsync(Actor, Cancel)).Select(bond => new SelectListItem(
                $"{bond.Number} · {names[bond.PartnerId].Name.For(Words.Language).Text}",
                EntryInput.ValueOf(bond)
            )),
        ];
    }

    private List<SelectListItem> Items<T>(string prefix)
        where T : struct, Enum =>
        [
            .. Enum.GetValues<T>()
                .Select(value => new SelectListItem(Words[prefix + value], value.ToString())),
        ];
}

using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Pages.Institutions;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>Who bears what, side by side; those whose turn it is write the lines of their side.</summary>
public sealed class FundingModel(VisitFunding funding) : VisitPage
{
    [BindProperty]
    public FundingInput Input { get; set; } = new();

    public override VisitAction? Step => OnlySending(VisitAction.Fund);

    public IReadOnlyList<FundingShare> Shares { get; private set; } = [];

    /// <summary>Whose costs the reader may write down now.</summary>
    public IReadOnlyList<FundingBearer> Own => VisitPreparation.Bearers(Visit, Actor);

    /// <summary>It is a step of the reader's own proposal.</summary>
    public bool IsStep => Visit.State == VisitState.Draft && Own.Count > 0;

    public IReadOnlyList<SelectListItem> Bearers => Items(Own, "Visits.Funding.Bearer.");

    public IReadOnlyList<SelectListItem> Costs =>
        Items(Enum.GetValues<FundingItem>(), "Visits.Funding.Item.");

    public IReadOnlyList<SelectListItem> Manners =>
        Items(Enum.GetValues<FundingManner>(), "Visits.Funding.Manner.");

    public IReadOnlyList<SelectListItem> Units =>
        Items(Enum.GetValues<MoneyUnit>(), "Visits.Funding.Unit.");

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostAddAsync()
    {
        this.OnlyCheck(nameof(Input));
        this.DemandSum("Input.Amount", Input.Amount, "Input.Unit", Input.Unit, Input.Value);
        return ChangeAsync(() =>
            funding.AddAsync(Id, Version, Input.Key, Input.ToEntry(), Act(), Cancel)
        );
    }

    public Task<IActionResult> OnPostRemoveAsync(Guid line)
    {
        this.OnlyCheck(nameof(line));
        return ChangeAsync(() => funding.RemoveAsync(Id, Version, line, Act(), Cancel));
    }

    protected override string FieldOf(string rule) =>
        rule switch
        {
            "visit.funding-amount" => "Input.Amount",
            "visit.funding-quantity" => "Input.Quantity",
            "visit.funding-side" => "Input.Bearer",
            _ => "",
        };

    private Task<IActionResult> ChangeAsync(Func<Task> change) =>
        DoAsync(
            change,
            () =>
            {
                TempData.Say(Words["Visits.Done.Fund"]);
                return Redirect(PreparationLinks.Funding(Id));
            },
            LoadAsync
        );

    private async Task LoadAsync()
    {
        Shares = await funding.OfAsync(Id, Cancel);
        Input.Bearer ??= Own.Cast<FundingBearer?>().FirstOrDefault();
    }

    private List<SelectListItem> Items<T>(IEnumerable<T> values, string prefix)
        where T : struct, Enum =>
        [.. values.Select(value => new SelectListItem(Words[prefix + value], value.ToString()))];
}

using AcademicExchange.Features.Institutions;
using AcademicExchange.Pages.Gate;

namespace AcademicExchange.Pages.Reference;

/// <summary>The currencies of the table of our own, and the two rials.</summary>
public sealed class CurrenciesModel(ReferenceQueries reference) : ExchangePage
{
    public IReadOnlyList<CurrencyInfo> Currencies { get; private set; } = [];

    public async Task OnGetAsync() =>
        Currencies = await reference.CurrenciesAsync(HttpContext.RequestAborted);
}

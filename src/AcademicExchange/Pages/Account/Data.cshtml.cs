using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Account;

/// <summary>The own data as a file.</summary>
public sealed class DataModel(OwnData own) : ExchangePage
{
    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        File(await own.ExportAsync(Actor, cancel), "application/json", "my-data.json");
}

using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Account;

/// <summary>The own data as a file.</summary>
public sealed class DataModel(OwnData own, PassportQueries passports) : ExchangePage
{
    public IReadOnlyList<OwnPassport> Passports { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel) =>
        Passports = await passports.OwnAsync(Actor.PersonId, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        File(await own.ExportAsync(Actor, cancel), "application/json", "my-data.json");
}

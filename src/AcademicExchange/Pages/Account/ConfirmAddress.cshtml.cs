using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Account;

/// <summary>The link of the registration mail. It asks for one press, because mail scanners open links.</summary>
public sealed class ConfirmAddressModel(RegistrationService registration) : ExchangePage
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; init; } = "";

    public bool? IsConfirmed { get; private set; }

    public void OnGet() { }

    public async Task OnPostAsync(CancellationToken cancel) =>
        IsConfirmed = await registration.ConfirmAddressAsync(Token, cancel);
}

using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Account;

/// <summary>The address of an account.</summary>
public sealed record ForgotForm
{
    [Required, EmailAddress, StringLength(254)]
    public string? Email { get; init; }
}

/// <summary>Asks for a link to a new password; the answer is the same for any address.</summary>
public sealed class ForgotModel(PasswordService passwords) : ExchangePage
{
    [BindProperty]
    public ForgotForm Input { get; init; } = new();

    public bool IsSent { get; private set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        IsSent = true;
        return await passwords.ForgotAsync(Input.Email!, cancel)
            ? Page()
            : StatusCode(StatusCodes.Status429TooManyRequests);
    }
}

using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AcademicExchange.Pages.Account;

/// <summary>The first account, with the code of the console.</summary>
public sealed record FirstAdministratorForm : AddressForm
{
    [Required, StringLength(60)]
    public string? Code { get; init; }
}

/// <summary>Makes the first account; not there where an administrator exists.</summary>
public sealed class FirstAdministratorModel(FirstAdministrator first) : ExchangePage
{
    [BindProperty]
    public FirstAdministratorForm Input { get; init; } = new();

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!first.IsOffered)
        {
            context.Result = NotFound();
        }
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && Input.PasswordFault(Input.Email) is { } fault)
        {
            return await RefuseAsync("Input.Password", Words[fault, PasswordRules.MinLength]);
        }

        return await DoAsync(
            () => first.CreateAsync(Input.Code!, Input.For(Input.Email!), cancel),
            () =>
            {
                Say(Words["Account.First.Done"]);
                return RedirectToPage("/Account/SignIn");
            }
        );
    }
}

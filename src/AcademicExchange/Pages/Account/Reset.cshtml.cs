using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.People;
using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AcademicExchange.Pages.Account;

/// <summary>A new password.</summary>
public sealed record ResetForm
{
    [Required, DataType(DataType.Password), StringLength(PasswordRules.MaxLength)]
    public string? Password { get; init; }
}

/// <summary>The link of the mail for a forgotten password: works once, for an hour.</summary>
public sealed class ResetModel(PasswordService passwords) : ExchangePage
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; init; } = "";

    [BindProperty]
    public ResetForm Input { get; init; } = new();

    public Person? Person { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        Person = await passwords.FindByLinkAsync(Token, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (
            ModelState.IsValid
            && PasswordRules.FaultOf(
                Input.Password,
                Person?.Email,
                Person?.LatinName,
                Person?.NativeName
            )
                is { } fault
        )
        {
            return await RefuseAsync("Input.Password", Words[fault, PasswordRules.MinLength]);
        }

        return await DoAsync(
            () => passwords.ResetAsync(Token, Input.Password!, cancel),
            () =>
            {
                Say(Words["Account.Reset.Done"]);
                return RedirectToPage("/Account/SignIn");
            }
        );
    }
}

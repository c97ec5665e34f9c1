using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.People.SignIn;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Account;

/// <summary>A code of the authenticator app, or a recovery code.</summary>
public sealed record CodeForm
{
    [Required, StringLength(40)]
    public string? Code { get; init; }
}

/// <summary>The second step of signing in.</summary>
public class SignInCodeModel(SignInService signIn) : SignInPage
{
    [BindProperty]
    public CodeForm Input { get; init; } = new();

    protected virtual bool IsRecovery => false;

    protected virtual string WrongKey => "Account.Code.Wrong";

    public async Task<IActionResult> OnGetAsync() =>
        await HalfSignIn.PersonIdAsync(HttpContext) is null ? Again() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await HalfSignIn.PersonIdAsync(HttpContext) is not { } personId)
        {
            return Again();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync();
        }

        var answer = await signIn.ByCodeAsync(personId, Input.Code!, IsRecovery, Browser, cancel);
        return await FollowAsync(answer, "Input.Code", WrongKey);
    }

    private RedirectToPageResult Again() =>
        RedirectToPage("/Account/SignIn", new { @return = Return });
}

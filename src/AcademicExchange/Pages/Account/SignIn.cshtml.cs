using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.People;
using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Features.People.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Account;

/// <summary>What is typed to sign in.</summary>
public sealed record SignInForm
{
    [Required, StringLength(254)]
    public string? Email { get; init; }

    [Required, DataType(DataType.Password), StringLength(PasswordRules.MaxLength)]
    public string? Password { get; init; }
}

/// <summary>Sign-in by e-mail address and password, or by passkey. In Development the demo accounts are one press away.</summary>
public sealed class SignInModel(
    SignInService signIn,
    DemoAccounts accounts,
    IWebHostEnvironment environment
) : SignInPage
{
    [BindProperty]
    public SignInForm Input { get; init; } = new();

    public IEnumerable<IGrouping<string, DemoAccount>> Demo { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Actor.IsSignedIn)
        {
            return LocalRedirect(Landing);
        }

        await PrepareAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return await InvalidAsync(() => PrepareAsync(cancel));
        }

        var answer = await signIn.ByPasswordAsync(Input.Email!, Input.Password!, Browser, cancel);
        return await FollowAsync(answer, "", "Account.SignIn.Wrong", () => PrepareAsync(cancel));
    }

    private async Task PrepareAsync(CancellationToken cancel)
    {
        if (environment.IsDevelopment())
        {
            Demo = (await accounts.ListAsync(cancel)).GroupBy(account =>
                account.Institution.For(Words.Language).Text
            );
        }
    }
}

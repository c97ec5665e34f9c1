using AcademicExchange.Features.People.SignIn;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Account;

/// <summary>What the pages of signing in have in common: the browser, the way back, and the answers.</summary>
[FreshForm]
public abstract class SignInPage : ExchangePage
{
    /// <summary>Where the visitor wanted to go.</summary>
    [BindProperty(SupportsGet = true, Name = "return")]
    public string? Return { get; set; }

    protected string Browser => Request.Headers.UserAgent.ToString();

    /// <summary>Within this site only; a foreign address leads to the first page.</summary>
    protected string Landing => Url.IsLocalUrl(Return) ? Return! : Url.Content("~/");

    /// <summary>Goes where the answer leads; a wrong guess shows the form again.</summary>
    protected async Task<IActionResult> FollowAsync(
        SignInAnswer answer,
        string field,
        string wrongKey,
        Func<Task>? prepare = null
    )
    {
        switch (answer.Outcome)
        {
            case SignInOutcome.SignedIn:
                await SessionCookie.EnterAsync(HttpContext, answer.Session!);
                return LocalRedirect(Landing);
            case SignInOutcome.NeedsFactor:
                await HalfSignIn.KeepAsync(HttpContext, answer.PersonId!.Value);
                return RedirectToPage("/Account/SignInCode", new { @return = Return });
            case SignInOutcome.TooMany:
                return StatusCode(StatusCodes.Status429TooManyRequests);
            case SignInOutcome.Awaiting:
                return await RefuseAsync("", Words["Account.SignIn.Awaiting"], prepare);
            case SignInOutcome.Unproved:
                return await RefuseAsync("", Words["Account.SignIn.Unproved"], prepare);
            default:
                return await RefuseAsync(field, Words[wrongKey], prepare);
        }
    }
}

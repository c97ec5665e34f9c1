using System.Text.Json;
using AcademicExchange.Features.People;
using AcademicExchange.Features.People.SignIn;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Account;

/// <summary>Sign-in by passkey: two posts by the browser's script, both with the form token.</summary>
public sealed class SignInPasskeyModel(SignInManager<Person> passkeys, SignInService signIn)
    : SignInPage
{
    public IActionResult OnGet() => NotFound();

    /// <summary>The challenge. It names nobody, so it tells nothing about accounts.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() =>
        Content(await passkeys.MakePasskeyRequestOptionsAsync(null), "application/json");

    public async Task<IActionResult> OnPostAsync(
        [FromBody] JsonElement credential,
        CancellationToken cancel
    )
    {
        if (!signIn.MayTry())
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var proof = await PasskeyProof.CheckAsync(
            credential,
            passkeys.PerformPasskeyAssertionAsync
        );
        var answer = await signIn.ByPasskeyAsync(
            proof is { Succeeded: true } ? proof.User : null,
            proof?.Passkey,
            Browser,
            cancel
        );
        if (answer.Session is null)
        {
            return BadRequest();
        }

        await SessionCookie.EnterAsync(HttpContext, answer.Session);
        return new JsonResult(new { next = Landing });
    }
}

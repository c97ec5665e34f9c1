using AcademicExchange.Features.People;
using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AcademicExchange.Pages.Account;

/// <summary>The link of an invitation: who has no account makes one, who has one signs in and takes the role.</summary>
public sealed class InvitationModel(InvitationService invitations) : ExchangePage
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; init; } = "";

    [BindProperty]
    public AccountForm Input { get; init; } = new();

    /// <summary>Null where the link is void.</summary>
    public Invitation? Invitation { get; private set; }

    public string? Institution { get; private set; }

    public bool HasAccount { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var cancel = HttpContext.RequestAborted;
        Invitation = await invitations.FindAsync(Token, cancel);
        if (Invitation is not null)
        {
            HasAccount = await invitations.HasAccountAsync(Invitation);
            Institution = (await invitations.InstitutionOfAsync(Invitation, cancel))
                ?.For(Words.Language)
                .Text;
        }

        await next();
    }

    public void OnGet() { }

    /// <summary>Makes the account.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var email = Invitation?.Email;
        if (ModelState.IsValid && Input.PasswordFault(email) is { } fault)
        {
            return await RefuseAsync("Input.Password", Words[fault, PasswordRules.MinLength]);
        }

        return await DoAsync(
            () => invitations.AcceptAsync(Token, Input.For(email ?? ""), cancel),
            () =>
            {
                Say(Words["Account.Invitation.Done"]);
                return RedirectToPage("/Account/SignIn");
            }
        );
    }

    /// <summary>Takes the role with the account that is signed in.</summary>
    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (!Actor.IsSignedIn)
        {
            return Challenge();
        }

        return await DoAsync(
            () => invitations.AcceptAsync(Token, Actor, cancel),
            () =>
            {
                Say(Words["Account.Invitation.Taken"]);
                return LocalRedirect("~/");
            }
        );
    }
}

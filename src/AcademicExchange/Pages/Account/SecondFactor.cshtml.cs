using AcademicExchange.Features.People;
using AcademicExchange.Features.People.SignIn;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Account;

/// <summary>Sets up the authenticator app, shows new recovery codes once, and takes the factor away.</summary>
public sealed class SecondFactorModel(SecondFactorService factors, CurrentReader reader)
    : ExchangePage
{
    [BindProperty]
    public CodeForm Input { get; init; } = new();

    public Person Person => reader.Person!;

    public bool IsDemanded => Actor.Roles.Any(role => role.NeedsSecondFactor());

    /// <summary>Only while it is being set up.</summary>
    public AuthenticatorKey? Key { get; private set; }

    public int CodesLeft { get; private set; }

    /// <summary>Shown once, when they are made.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Person.TwoFactorEnabled)
        {
            // The page with the codes, loaded again: it is done, and the codes are not shown twice.
            return RedirectToPage();
        }

        if (!ModelState.IsValid)
        {
            return await InvalidAsync(PrepareAsync);
        }

        if (await factors.TurnOnAsync(Actor, Input.Code!, cancel) is not { } codes)
        {
            return await RefuseAsync("Input.Code", Words["Account.Code.Wrong"], PrepareAsync);
        }

        return ShowOnce(codes);
    }

    public async Task<IActionResult> OnPostCodesAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return ShowOnce(await factors.RenewRecoveryCodesAsync(Actor, cancel));
    }

    public Task<IActionResult> OnPostOffAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return DoAsync(
            () => factors.TurnOffAsync(Actor, cancel),
            () =>
            {
                Say(Words["Account.Factor.Off"]);
                return RedirectToPage();
            },
            PrepareAsync
        );
    }

    private IActionResult ShowOnce(IReadOnlyList<string> codes)
    {
        if (codes.Count == 0)
        {
            Say(Words["Account.Factor.On"]);
            return RedirectToPage();
        }

        Codes = codes;
        return Page();
    }

    private async Task PrepareAsync()
    {
        CodesLeft = await factors.RecoveryCodesLeftAsync(Person);
        if (!Person.TwoFactorEnabled)
        {
            Key = AuthenticatorKey.Of(
                await factors.KeyAsync(Actor.PersonId),
                Person.Email!,
                Words["Shell.Product"]
            );
        }
    }
}

using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Account;

/// <summary>The current password and the new one.</summary>
public sealed record PasswordForm
{
    [Required, DataType(DataType.Password), StringLength(PasswordRules.MaxLength)]
    public string? Current { get; init; }

    [Required, DataType(DataType.Password), StringLength(PasswordRules.MaxLength)]
    public string? New { get; init; }
}

/// <summary>A new password, which ends the other sessions.</summary>
public sealed class PasswordModel(PasswordService passwords, CurrentReader reader) : ExchangePage
{
    [BindProperty]
    public PasswordForm Input { get; init; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var person = reader.Person!;
        if (
            ModelState.IsValid
            && PasswordRules.FaultOf(Input.New, person.Email, person.LatinName, person.NativeName)
                is { } fault
        )
        {
            return await RefuseAsync("Input.New", Words[fault, PasswordRules.MinLength]);
        }

        return await DoAsync(
            () => passwords.ChangeAsync(Actor, Input.Current!, Input.New!, cancel),
            () =>
            {
                Say(Words["Account.Password.Done"]);
                return RedirectToPage();
            }
        );
    }
}

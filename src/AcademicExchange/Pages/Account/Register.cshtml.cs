using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Account;

/// <summary>What a student tells to get an account.</summary>
public sealed record RegisterForm : AddressForm
{
    [Required]
    public Guid? InstitutionId { get; init; }
}

/// <summary>Students register themselves; the answer does not tell whether the address is known.</summary>
public sealed class RegisterModel(RegistrationService registration) : ExchangePage
{
    [BindProperty]
    public RegisterForm Input { get; init; } = new();

    public IReadOnlyList<SelectListItem> Institutions { get; private set; } = [];

    public bool IsSent { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => PrepareAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (ModelState.IsValid && Input.PasswordFault(Input.Email) is { } fault)
        {
            return await RefuseAsync(
                "Input.Password",
                Words[fault, PasswordRules.MinLength],
                () => PrepareAsync(cancel)
            );
        }

        var accepted = true;
        return await DoAsync(
            async () =>
                accepted = await registration.RegisterAsync(
                    Input.For(Input.Email!),
                    Input.InstitutionId!.Value,
                    cancel
                ),
            () =>
            {
                IsSent = true;
                return accepted ? Page() : StatusCode(StatusCodes.Status429TooManyRequests);
            },
            () => PrepareAsync(cancel)
        );
    }

    private async Task PrepareAsync(CancellationToken cancel)
    {
        var institutions = await registration.InstitutionsAsync(cancel);
        Institutions =
        [
            .. institutions
                .Select(institution => new SelectListItem(
                    institution.Name.For(Words.Language).Text,
                    institution.Id.ToString()
                ))
                .OrderBy(item => item.Text, Collation.For(Words.Language)),
        ];
    }
}

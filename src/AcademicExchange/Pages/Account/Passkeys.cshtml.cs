using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using AcademicExchange.Features.People;
using AcademicExchange.Features.People.SignIn;
using AcademicExchange.Pages.Gate;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Account;

/// <summary>A name for a passkey, so that its owner knows it again.</summary>
public sealed record PasskeyForm
{
    [Required, StringLength(60)]
    public string? Name { get; init; }

    [Required]
    public string? Id { get; init; }
}

/// <summary>Adds, names and removes passkeys. Adding needs the browser's script; two posts with the form token.</summary>
public sealed class PasskeysModel(
    SignInManager<Person> passkeys,
    SecondFactorService factors,
    CurrentReader reader
) : ExchangePage
{
    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    /// <summary>Shown once: made with the first factor.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    private UserManager<Person> Users => passkeys.UserManager;

    public async Task OnGetAsync()
    {
        Codes = TempData["Codes"] as string[] ?? [];
        await PrepareAsync();
    }

    public async Task<IActionResult> OnPostOptionsAsync()
    {
        var person = reader.Person!;
        var entity = new PasskeyUserEntity
        {
            Id = person.Id.ToString(),
            Name = person.Email!,
            DisplayName = person.LatinName,
        };
        return Content(await passkeys.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    public async Task<IActionResult> OnPostAddAsync(
        [FromBody] JsonElement credential,
        CancellationToken cancel
    )
    {
        var proof = await PasskeyProof.CheckAsync(
            credential,
            passkeys.PerformPasskeyAttestationAsync
        );
        if (proof is not { Succeeded: true } || proof.UserEntity.Id != Actor.PersonId.ToString())
        {
            return BadRequest();
        }

        var codes = await factors.AddPasskeyAsync(
            Actor,
            proof.Passkey,
            Words["Account.Passkey.New"],
            cancel
        );
        if (codes.Count > 0)
        {
            TempData["Codes"] = codes.ToArray();
        }

        return new JsonResult(new { next = Url.Page("/Account/Passkeys") });
    }

    public async Task<IActionResult> OnPostNameAsync(PasskeyForm form)
    {
        var person = (await Users.FindByIdAsync(Actor.PersonId.ToString()))!;
        if (!ModelState.IsValid || await FindAsync(person, form.Id) is not { } passkey)
        {
            return await InvalidAsync(PrepareAsync);
        }

        passkey.Name = form.Name;
        await Users.AddOrUpdatePasskeyAsync(person, passkey);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? id, CancellationToken cancel)
    {
        ModelState.Clear();
        if (await FindAsync(reader.Person!, id) is not { } passkey)
        {
            return NotFound();
        }

        return await DoAsync(
            () => factors.RemovePasskeyAsync(Actor, passkey.CredentialId, cancel),
            () =>
            {
                Say(Words["Account.Passkey.Removed"]);
                return RedirectToPage();
            },
            PrepareAsync
        );
    }

    private async Task PrepareAsync() =>
        Passkeys = [.. await Users.GetPasskeysAsync(reader.Person!)];

    private Task<UserPasskeyInfo?> FindAsync(Person person, string? id) =>
        id is not null && Base64Url.IsValid(id)
            ? Users.GetPasskeyAsync(person, Base64Url.DecodeFromChars(id))
            : Task.FromResult<UserPasskeyInfo?>(null);
}

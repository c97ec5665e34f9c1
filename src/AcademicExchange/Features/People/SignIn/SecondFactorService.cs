using AcademicExchange.Data;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Security;
using AcademicExchange.Platform.Workflow;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People.SignIn;

/// <summary>The second factor: an authenticator app (TOTP), recovery codes, and what passkeys have to do with them.</summary>
public sealed class SecondFactorService(
    AppDbContext data,
    UserManager<Person> users,
    IUserStore<Person> store,
    AttemptLimiter limiter,
    Audit audit
)
{
    public const int RecoveryCodes = 10;

    /// <summary>A code is good for a few minutes; it opens one door only.</summary>
    private static readonly TimeSpan CodeMemory = TimeSpan.FromMinutes(10);

    private IUserTwoFactorRecoveryCodeStore<Person> Codes =>
        (IUserTwoFactorRecoveryCodeStore<Person>)store;

    public async Task<bool> HasAnyAsync(Person person) =>
        person.TwoFactorEnabled || (await users.GetPasskeysAsync(person)).Count > 0;

    public async Task<bool> IsCodeAsync(Person person, string code)
    {
        var digits = new string([.. Digits.ToAscii(code).Where(char.IsAsciiDigit)]);
        return person.TwoFactorEnabled && await VerifyAsync(person, digits);
    }

    public async Task<bool> RedeemRecoveryCodeAsync(Person person, string code) =>
        (await users.RedeemTwoFactorRecoveryCodeAsync(person, Secret.HashOfCode(code))).Succeeded;

    /// <summary>The key for the authenticator app, made at the first call; not in force before a code has proved it.</summary>
    public async Task<string> KeyAsync(Guid personId)
    {
        var person = await FindAsync(personId);
        if (await users.GetAuthenticatorKeyAsync(person) is { Length: > 0 } key)
        {
            return key;
        }

        await users.ResetAuthenticatorKeyAsync(person);
        return (await users.GetAuthenticatorKeyAsync(person))!;
    }

    public Task<int> RecoveryCodesLeftAsync(Person person) =>
        Codes.CountCodesAsync(person, CancellationToken.None);

    /// <summary>
    /// Puts the authenticator app in force once a code proves that it is set up; the session then counts as strong. Returns the recovery
    /// codes, shown once, or null where the code is wrong.
    /// </summary>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(
        Actor actor,
        string code,
        CancellationToken cancel
    )
    {
        var person = await FindAsync(actor.PersonId);
        var digits = new string([.. Digits.ToAscii(code).Where(char.IsAsciiDigit)]);
        if (
            person.TwoFactorEnabled
            || !limiter.TryTake(
                "code:" + person.Id,
                SignInService.GuessesPerAccount,
                SignInService.Window
            )
            || !await VerifyAsync(person, digits)
        )
        {
            return null;
        }

        person.TwoFactorEnabled = true;
        audit.Add("factor.add", detail: "authenticator");
        return await ProvedAsync(person, actor, cancel);
    }

    /// <summary>Adds a passkey that the browser has just proved; the first factor of a person brings recovery codes, shown once.</summary>
    public async Task<IReadOnlyList<string>> AddPasskeyAsync(
        Actor actor,
        UserPasskeyInfo passkey,
        string name,
        CancellationToken cancel
    )
    {
        var person = await FindAsync(actor.PersonId);
        passkey.Name = name;
        audit.Add("factor.add", detail: "passkey");
        await users.AddOrUpdatePasskeyAsync(person, passkey);
        return await ProvedAsync(person, actor, cancel);
    }

    /// <summary>New recovery codes; the old ones are void.</summary>
    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(
        Actor actor,
        CancellationToken cancel
    )
    {
        var person = await FindAsync(actor.PersonId);
        audit.Add("factor.codes");
        return await NewCodesAsync(person, cancel);
    }

    /// <exception cref="RuleViolation">The only factor left, and a role that is held demands one.</exception>
    public async Task TurnOffAsync(Actor actor, CancellationToken cancel)
    {
        var person = await FindAsync(actor.PersonId);
        var passkeys = (await users.GetPasskeysAsync(person)).Count;
        await DemandAnotherAsync(person, others: passkeys, cancel);
        person.TwoFactorEnabled = false;
        audit.Add("factor.remove", detail: "authenticator");
        await users.ResetAuthenticatorKeyAsync(person);
    }

    /// <exception cref="RuleViolation">The only factor left, and a role that is held demands one.</exception>
    public async Task RemovePasskeyAsync(Actor actor, byte[] id, CancellationToken cancel)
    {
        var person = await FindAsync(actor.PersonId);
        var others =
            (await users.GetPasskeysAsync(person)).Count - 1 + (person.TwoFactorEnabled ? 1 : 0);
        await DemandAnotherAsync(person, others, cancel);
        audit.Add("factor.remove", detail: "passkey");
        await users.RemovePasskeyAsync(person, id);
    }

    /// <summary>Takes all factors from a person who lost them; the next sign-in asks to set one up. By an administrator.</summary>
    public async Task ClearAsync(Person person, CancellationToken cancel)
    {
        foreach (var passkey in await users.GetPasskeysAsync(person))
        {
            await users.RemovePasskeyAsync(person, passkey.CredentialId);
        }

        person.TwoFactorEnabled = false;
        await Codes.ReplaceCodesAsync(person, [], cancel);
        audit.Add("factor.clear", recordKind: "person", recordId: person.Id);
        await users.ResetAuthenticatorKeyAsync(person);
    }

    private async Task<IReadOnlyList<string>> ProvedAsync(
        Person person,
        Actor actor,
        CancellationToken cancel
    )
    {
        var session = await data.SignInSessions.SingleAsync(s => s.Id == actor.SessionId, cancel);
        session.Strong = true;
        if (await Codes.CountCodesAsync(person, cancel) > 0)
        {
            await data.SaveChangesAsync(cancel);
            return [];
        }

        return await NewCodesAsync(person, cancel);
    }

    /// <summary>Identity would keep the codes as they are; the database needs their hashes only.</summary>
    private async Task<IReadOnlyList<string>> NewCodesAsync(Person person, CancellationToken cancel)
    {
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => Secret.NewCode(3)).ToList();
        await Codes.ReplaceCodesAsync(person, codes.Select(Secret.HashOfCode), cancel);
        await data.SaveChangesAsync(cancel);
        return codes;
    }

    /// <summary>Once for each code: the one that set the app up signs nobody in.</summary>
    private async Task<bool> VerifyAsync(Person person, string digits) =>
        await users.VerifyTwoFactorTokenAsync(
            person,
            users.Options.Tokens.AuthenticatorTokenProvider,
            digits
        ) && limiter.TryTake($"used:{person.Id}:{digits}", 1, CodeMemory);

    private async Task DemandAnotherAsync(Person person, int others, CancellationToken cancel)
    {
        if (others > 0)
        {
            return;
        }

        var held = await data
            .RoleAssignments.Where(role => role.PersonId == person.Id && role.EndedUtc == null)
            .Select(role => role.Role)
            .ToListAsync(cancel);
        if (held.Any(role => role.NeedsSecondFactor()))
        {
            throw new RuleViolation("people.factor-demanded");
        }
    }

    private Task<Person> FindAsync(Guid id) => data.Users.SingleAsync(person => person.Id == id);
}

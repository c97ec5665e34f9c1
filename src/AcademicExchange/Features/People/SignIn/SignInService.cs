using AcademicExchange.Data;
using AcademicExchange.Platform.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People.SignIn;

/// <summary>
/// Sign-in by password. The limits stand before the password is looked at, and an unknown account costs the same work and gets the
/// same answer as a known one.
/// </summary>
public sealed class SignInService(
    AppDbContext data,
    UserManager<Person> users,
    AttemptLimiter limiter,
    SessionService sessions,
    SecondFactorService factors,
    Audit audit,
    CurrentActor current,
    TimeProvider clock,
    ILogger<SignInService> log
)
{
    public const int GuessesPerAccount = 10;
    public const int GuessesPerAddress = 100;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>Weighed where there is no account, so that the answer takes as long.</summary>
    private static readonly Lazy<string> NobodysHash = new(() =>
        new PasswordHasher<Person>().HashPassword(new Person(), Secret.NewToken())
    );

    /// <param name="browser">The User-Agent header.</param>
    public async Task<SignInAnswer> ByPasswordAsync(
        string email,
        string password,
        string? browser,
        CancellationToken cancel
    )
    {
        var account = "sign-in:" + users.NormalizeEmail(email);
        var address = "sign-in-from:" + current.Actor.Address;
        if (
            !limiter.TryTake(address, GuessesPerAddress, Window)
            || !limiter.TryTake(account, GuessesPerAccount, Window)
        )
        {
            log.LogWarning("Too many attempts to sign in from {Address}", current.Actor.Address);
            return new SignInAnswer(SignInOutcome.TooMany);
        }

        var person = await users.FindByEmailAsync(email);
        var weighed = users.PasswordHasher.VerifyHashedPassword(
            person ?? new Person(),
            person?.PasswordHash ?? NobodysHash.Value,
            password
        );
        if (
            person is null
            || weighed == PasswordVerificationResult.Failed
            || person.State == AccountState.Disabled
            || person.LockoutEnd > clock.GetUtcNow()
        )
        {
            await FailAsync(person, weighed == PasswordVerificationResult.Failed, cancel);
            return new SignInAnswer(SignInOutcome.Wrong);
        }

        limiter.Clear(account);
        // A campus shares one address: a right password is no guess.
        limiter.GiveBack(address);
        if (weighed == PasswordVerificationResult.SuccessRehashNeeded)
        {
            person.PasswordHash = users.PasswordHasher.HashPassword(person, password);
        }

        person.AccessFailedCount = 0;
        if (person.State == AccountState.Awaiting)
        {
            await audit.WriteAsync(
                "sign-in",
                AuditResult.Denied,
                detail: "awaiting",
                personId: person.Id,
                cancel: cancel
            );
            return new SignInAnswer(
                person.EmailConfirmed ? SignInOutcome.Awaiting : SignInOutcome.Unproved,
                person.Id
            );
        }

        if (await factors.HasAnyAsync(person))
        {
            await data.SaveChangesAsync(cancel);
            return new SignInAnswer(SignInOutcome.NeedsFactor, person.Id);
        }

        var session = await sessions.BeginAsync(person, strong: false, browser, cancel);
        return new SignInAnswer(SignInOutcome.SignedIn, person.Id, session);
    }

    /// <summary>The second step, after a right password: a code of the authenticator app, or a recovery code.</summary>
    public async Task<SignInAnswer> ByCodeAsync(
        Guid personId,
        string code,
        bool isRecoveryCode,
        string? browser,
        CancellationToken cancel
    )
    {
        if (!limiter.TryTake("code:" + personId, GuessesPerAccount, Window))
        {
            return new SignInAnswer(SignInOutcome.TooMany);
        }

        var person = await data.Users.SingleOrDefaultAsync(p => p.Id == personId, cancel);
        if (person is not { State: AccountState.Active })
        {
            return new SignInAnswer(SignInOutcome.Wrong);
        }

        var proved = isRecoveryCode
            ? await factors.RedeemRecoveryCodeAsync(person, code)
            : await factors.IsCodeAsync(person, code);
        if (!proved)
        {
            await FailAsync(person, counts: true, cancel);
            return new SignInAnswer(SignInOutcome.Wrong);
        }

        limiter.Clear("code:" + personId);
        var session = await sessions.BeginAsync(person, strong: true, browser, cancel);
        return new SignInAnswer(SignInOutcome.SignedIn, personId, session);
    }

    /// <summary>Whether this address has an attempt left; for passkeys, whose proof is checked by the framework.</summary>
    public bool MayTry() =>
        limiter.TryTake("sign-in-from:" + current.Actor.Address, GuessesPerAddress, Window);

    /// <summary>The browser proved a passkey, which counts as strong; null where it did not.</summary>
    public async Task<SignInAnswer> ByPasskeyAsync(
        Person? person,
        UserPasskeyInfo? passkey,
        string? browser,
        CancellationToken cancel
    )
    {
        if (person is not { State: AccountState.Active } || passkey is null)
        {
            await FailAsync(person, counts: false, cancel);
            return new SignInAnswer(SignInOutcome.Wrong);
        }

        // Keeps the counter by which a copied authenticator is noticed.
        await users.AddOrUpdatePasskeyAsync(person, passkey);
        var session = await sessions.BeginAsync(person, strong: true, browser, cancel);
        return new SignInAnswer(SignInOutcome.SignedIn, person.Id, session);
    }

    private async Task FailAsync(Person? person, bool counts, CancellationToken cancel)
    {
        if (person is not null && counts)
        {
            await CountFailureAsync(person, cancel);
        }

        // What was typed is not kept: it may be a password in the wrong field.
        data.ChangeTracker.Clear();
        await audit.WriteAsync("sign-in", AuditResult.Failed, personId: person?.Id, cancel: cancel);
    }

    /// <summary>Counted by the database, so that parallel failures and several processes add up.</summary>
    private async Task CountFailureAsync(Person person, CancellationToken cancel)
    {
        var people = data.Users.Where(p => p.Id == person.Id);
        await people.ExecuteUpdateAsync(
            set => set.SetProperty(p => p.AccessFailedCount, p => p.AccessFailedCount + 1),
            cancel
        );
        if (person.AccessFailedCount + 1 < users.Options.Lockout.MaxFailedAccessAttempts)
        {
            return;
        }

        DateTimeOffset? until = clock.GetUtcNow() + users.Options.Lockout.DefaultLockoutTimeSpan;
        await people.ExecuteUpdateAsync(
            set =>
                set.SetProperty(p => p.LockoutEnd, until).SetProperty(p => p.AccessFailedCount, 0),
            cancel
        );
    }
}

using AcademicExchange.Data;
using AcademicExchange.Features.People.SignIn;
using AcademicExchange.Platform.Outbox;
using AcademicExchange.Platform.Security;
using AcademicExchange.Platform.Workflow;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People.Accounts;

/// <summary>A forgotten password, and a new one. A new password ends the other sessions and is told to the owner by mail.</summary>
public sealed class PasswordService(
    AppDbContext data,
    UserManager<Person> users,
    LinkTokens links,
    AccountMails mails,
    SessionService sessions,
    AttemptLimiter limiter,
    OutboxRoutes routes,
    Audit audit,
    TimeProvider clock
)
{
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromHours(1);
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>
    /// Sends a link if there is such an account. The caller says the same either way. False where this address asked too often.
    /// </summary>
    public async Task<bool> ForgotAsync(string email, CancellationToken cancel)
    {
        if (!limiter.TryTake("forgot-from:" + audit.Address, 20, Window))
        {
            return false;
        }

        var person = await users.FindByEmailAsync(email);
        audit.Add("password.forgot", personId: person?.Id);
        var isSent = person is not null && limiter.TryTake("forgot:" + person.Id, 3, Window);
        data.AddRange(
            routes.RowsFor(
                new ResetWanted(isSent ? person!.Id : null),
                Guid.CreateVersion7().ToString("N"),
                null,
                clock.GetUtcNow().UtcDateTime
            )
        );
        await data.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>The account that this link may give a new password, or null.</summary>
    public async Task<Person?> FindByLinkAsync(string token, CancellationToken cancel) =>
        links.Read(LinkTokens.Reset, token) is { } holder
            ? await data.Users.SingleOrDefaultAsync(
                person =>
                    person.Id == holder.PersonId
                    && person.SecurityStamp == holder.Stamp
                    && person.State != AccountState.Disabled,
                cancel
            )
            : null;

    /// <exception cref="RuleViolation">The link was used or is too old, or the password is refused.</exception>
    public async Task ResetAsync(string token, string password, CancellationToken cancel)
    {
        var person =
            await FindByLinkAsync(token, cancel) ?? throw new RuleViolation("people.link-void");
        // Whoever reads the mailbox has proved the address.
        person.EmailConfirmed = true;
        person.LockoutEnd = null;
        await SetAsync(person, password, keep: null, cancel);
    }

    /// <exception cref="RuleViolation">The current password is wrong, or the new one is refused.</exception>
    public async Task ChangeAsync(
        Actor actor,
        string current,
        string password,
        CancellationToken cancel
    )
    {
        var person = await data.Users.Self(actor).SingleAsync(cancel);
        if (!IsCurrent(person, current))
        {
            throw new RuleViolation("people.password-wrong");
        }

        await SetAsync(person, password, keep: actor.SessionId, cancel);
    }

    /// <summary>Whether it is the person's password; guesses are limited as at sign-in.</summary>
    public bool IsCurrent(Person person, string password) =>
        limiter.TryTake(
            "password:" + person.Id,
            SignInService.GuessesPerAccount,
            SignInService.Window
        )
        && person.PasswordHash is { } hash
        && users.PasswordHasher.VerifyHashedPassword(person, hash, password)
            != PasswordVerificationResult.Failed;

    private async Task SetAsync(
        Person person,
        string password,
        Guid? keep,
        CancellationToken cancel
    )
    {
        PasswordRules.Demand(password, person);
        person.PasswordHash = users.PasswordHasher.HashPassword(person, password);
        person.SecurityStamp = Secret.NewToken();
        // Two uses of one link at the same time: the second finds another stamp and is refused.
        person.ConcurrencyStamp = Secret.NewToken();
        audit.Add("password.change", personId: person.Id);
        mails.PasswordChanged(person);
        await data.SaveChangesAsync(cancel);
        await sessions.EndOthersAsync(person.Id, but: keep, cancel);
    }
}

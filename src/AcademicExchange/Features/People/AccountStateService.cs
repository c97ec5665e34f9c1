using AcademicExchange.Data;
using AcademicExchange.Features.People.Accounts;
using AcademicExchange.Features.People.SignIn;
using AcademicExchange.Platform.Security;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People;

/// <summary>Confirms, declines, stops and opens accounts. Each answers false where the actor may not know of the person.</summary>
public sealed class AccountStateService(
    AppDbContext data,
    RoleService roles,
    SessionService sessions,
    SecondFactorService factors,
    AccountMails mails,
    Audit audit,
    TimeProvider clock
)
{
    /// <exception cref="RuleViolation">The student has not proved the address yet.</exception>
    public async Task<bool> ConfirmAsync(Actor actor, Guid personId, CancellationToken cancel)
    {
        if (await AwaitingAsync(actor, personId, cancel) is not { } person)
        {
            return false;
        }

        if (!person.EmailConfirmed)
        {
            throw new RuleViolation("people.address-unproved");
        }

        person.State = AccountState.Active;
        mails.Confirmed(person);
        await SaveAsync("account.confirm", person, cancel);
        return true;
    }

    public async Task<bool> DeclineAsync(
        Actor actor,
        Guid personId,
        string? reason,
        CancellationToken cancel
    )
    {
        if (await AwaitingAsync(actor, personId, cancel) is not { } person)
        {
            return false;
        }

        person.State = AccountState.Disabled;
        person.Roles.ForEach(role => role.End(clock.GetUtcNow().UtcDateTime));
        mails.Declined(person, reason);
        await SaveAsync("account.decline", person, cancel);
        return true;
    }

    /// <exception cref="RuleViolation">It is the own account, one with a higher role or with roles elsewhere, or the last administrator's.</exception>
    public async Task<bool> DisableAsync(Actor actor, Guid personId, CancellationToken cancel)
    {
        if (await ManagedAsync(actor, personId, cancel) is not { } person)
        {
            return false;
        }

        foreach (var role in person.Roles)
        {
            await roles.DemandNotLastAsync(role, cancel);
        }

        person.State = AccountState.Disabled;
        roles.TellThatLeft(personId);
        await SaveAsync("account.disable", person, cancel);
        await sessions.EndOthersAsync(personId, but: null, cancel);
        return true;
    }

    /// <exception cref="RuleViolation">As for disabling.</exception>
    public async Task<bool> EnableAsync(Actor actor, Guid personId, CancellationToken cancel)
    {
        if (await ManagedAsync(actor, personId, cancel) is not { } person)
        {
            return false;
        }

        person.State = AccountState.Active;
        await SaveAsync("account.enable", person, cancel);
        return true;
    }

    /// <summary>Takes the second factor from a person who lost it; all their sessions end.</summary>
    /// <exception cref="RuleViolation">As for disabling.</exception>
    public async Task<bool> ClearFactorAsync(Actor actor, Guid personId, CancellationToken cancel)
    {
        if (await ManagedAsync(actor, personId, cancel) is not { } person)
        {
            return false;
        }

        mails.FactorCleared(person);
        await factors.ClearAsync(person, cancel);
        await sessions.EndOthersAsync(personId, but: null, cancel);
        return true;
    }

    private async Task<Person?> ManagedAsync(Actor actor, Guid personId, CancellationToken cancel)
    {
        var person = await FindAsync(actor, personId, cancel);
        if (person is null)
        {
            return null;
        }

        return AccountRules.WhyNotManage(actor, person) is { } why
            ? throw new RuleViolation(why)
            : person;
    }

    private async Task<Person?> AwaitingAsync(
        Actor actor,
        Guid personId,
        CancellationToken cancel
    ) =>
        await FindAsync(actor, personId, cancel) is { State: AccountState.Awaiting } person
            ? person
            : null;

    private Task<Person?> FindAsync(Actor actor, Guid personId, CancellationToken cancel) =>
        data
            .Users.VisibleTo(actor)
            .Include(person => person.Roles.Where(role => role.EndedUtc == null))
            .SingleOrDefaultAsync(person => person.Id == personId, cancel);

    private async Task SaveAsync(string action, Person person, CancellationToken cancel)
    {
        // Two decisions at once: the second is told that the account changed.
        person.ConcurrencyStamp = Secret.NewToken();
        audit.Add(action, recordKind: "person", recordId: person.Id);
        await data.SaveChangesAsync(cancel);
    }
}

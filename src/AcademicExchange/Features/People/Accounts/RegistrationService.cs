using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Security;
using AcademicExchange.Platform.Workflow;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People.Accounts;

/// <summary>
/// Students register themselves and name their institution; they prove the address by a mailed link, then the office of the institution
/// confirms or declines. A known address gets the same answer as a new one.
/// </summary>
public sealed class RegistrationService(
    AppDbContext data,
    UserManager<Person> users,
    LinkTokens links,
    AccountMails mails,
    AttemptLimiter limiter,
    Audit audit,
    TimeProvider clock
)
{
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromDays(3);
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <returns>False where this address registered too often.</returns>
    /// <exception cref="RuleViolation">The institution does not take registrations, or the password is refused.</exception>
    public async Task<bool> RegisterAsync(
        NewAccount account,
        Guid institutionId,
        CancellationToken cancel
    )
    {
        if (!limiter.TryTake("register-from:" + audit.Address, 30, Window))
        {
            return false;
        }

        if (!await TakesStudents().AnyAsync(i => i.Id == institutionId, cancel))
        {
            throw new RuleViolation("people.institution-closed");
        }

        // The same work for a known address: the password is hashed either way.
        var now = clock.GetUtcNow().UtcDateTime;
        var person = account.Make(users, AccountState.Awaiting, now);
        if (await users.FindByEmailAsync(person.Email!) is { } known)
        {
            await TellOwnerAsync(known, cancel);
            return true;
        }

        data.Users.Add(person);
        person.Roles.Add(
            new RoleAssignment
            {
                PersonId = person.Id,
                InstitutionId = institutionId,
                Role = Role.Student,
                GrantedUtc = now,
            }
        );
        audit.Add(
            "account.register",
            recordKind: "person",
            recordId: person.Id,
            personId: person.Id
        );
        mails.ConfirmAddress(person, links.Make(LinkTokens.Confirm, person, LinkLifetime));
        try
        {
            await data.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            // A second registration with the same address won the race, and its owner has a mail; anything else is a fault.
            data.ChangeTracker.Clear();
            if (await users.FindByEmailAsync(person.Email!) is null)
            {
                throw;
            }
        }

        return true;
    }

    /// <summary>The address is proved; the office may now confirm. False where the link is void.</summary>
    public async Task<bool> ConfirmAddressAsync(string token, CancellationToken cancel)
    {
        if (links.Read(LinkTokens.Confirm, token) is not { } holder)
        {
            return false;
        }

        var person = await data.Users.SingleOrDefaultAsync(
            p => p.Id == holder.PersonId && p.SecurityStamp == holder.Stamp,
            cancel
        );
        if (person is null)
        {
            return false;
        }

        if (!person.EmailConfirmed)
        {
            person.EmailConfirmed = true;
            audit.Add("account.confirm-address", personId: person.Id);
            await data.SaveChangesAsync(cancel);
        }

        return true;
    }

    /// <summary>The institutions that a student may name: those that take part.</summary>
    public Task<List<Institution>> InstitutionsAsync(CancellationToken cancel) =>
        TakesStudents().AsNoTracking().ToListAsync(cancel);

    private IQueryable<Institution> TakesStudents() =>
        data.Institutions.Where(institution => institution.State == InstitutionState.Active);

    private async Task TellOwnerAsync(Person known, CancellationToken cancel)
    {
        audit.Add("account.register", AuditResult.Denied, personId: known.Id);
        if (limiter.TryTake("known:" + known.Id, 3, Window))
        {
            if (known is { State: AccountState.Awaiting, EmailConfirmed: false })
            {
                // Whose link was lost or too old registers again: the account stays as it is, and gets a new link.
                mails.ConfirmAddress(known, links.Make(LinkTokens.Confirm, known, LinkLifetime));
            }
            else
            {
                mails.AlreadyRegistered(known);
            }
        }

        await data.SaveChangesAsync(cancel);
    }
}

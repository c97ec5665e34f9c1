using AcademicExchange.Data;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Security;
using AcademicExchange.Platform.Workflow;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People.Accounts;

/// <summary>Staff join by invitation only: for one address, one institution and one role; once, within seven days.</summary>
public sealed class InvitationService(
    AppDbContext data,
    UserManager<Person> users,
    AccountMails mails,
    Audit audit,
    TimeProvider clock
)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <exception cref="RuleViolation">The actor may not give this role there, or the institution or unit is not known.</exception>
    public async Task InviteAsync(
        Actor actor,
        Guid formKey,
        string email,
        Role role,
        Guid? institutionId,
        Guid? unitId,
        Language language,
        CancellationToken cancel
    )
    {
        RoleRules.Demand(actor, null, role, institutionId);
        var institution = await data
            .Institutions.AsNoTracking()
            .SingleOrDefaultAsync(i => i.Id == institutionId, cancel);
        var unitFits =
            unitId is null
            || await data.Units.AnyAsync(
                unit => unit.Id == unitId && unit.InstitutionId == institutionId,
                cancel
            );
        if ((institutionId is not null && institution is null) || !unitFits)
        {
            throw new RuleViolation("people.unit-foreign");
        }

        var id = SentOnce.Id(formKey, actor.PersonId, email, role, institutionId, unitId);
        if (await data.IsSentAsync<Invitation>(id, cancel))
        {
            return;
        }

        // Who has an account reads as there; the choice of who invites is for those who have none.
        var known = await users.FindByEmailAsync(CleanText.Of(email));
        language = known?.Language ?? language;
        var token = Secret.NewToken();
        var invitation = new Invitation
        {
            Id = id,
            Email = CleanText.Of(email),
            InstitutionId = institutionId,
            UnitId = unitId,
            Role = role,
            Language = language,
            TokenHash = Secret.Hash(token),
            InvitedByPersonId = actor.PersonId,
            CreatedUtc = Now,
            ExpiresUtc = Now + Invitation.Lifetime,
        };
        data.Invitations.Add(invitation);
        audit.Add(
            "invitation.send",
            recordKind: "invitation",
            recordId: invitation.Id,
            detail: role + ", " + Masked(invitation.Email)
        );
        var inviter = await data.Users.AsNoTracking().Self(actor).SingleAsync(cancel);
        mails.Invited(invitation, token, inviter.NameFor(language), institution?.Name);
        await data.SaveOnceAsync<Invitation>(id, cancel);
    }

    /// <summary>An address as the log may keep it: enough for who sent it to know it again, and no address to write to.</summary>
    internal static string Masked(string address)
    {
        var at = address.LastIndexOf('@');
        return at < 1
            ? "…"
            : address[..(char.IsSurrogate(address[0]) ? 2 : 1)] + "…" + address[at..];
    }

    /// <summary>The open invitation of this link, or null.</summary>
    public async Task<Invitation?> FindAsync(string token, CancellationToken cancel)
    {
        var hash = Secret.Hash(token);
        var invitation = await data
            .Invitations.AsNoTracking()
            .SingleOrDefaultAsync(i => i.TokenHash == hash, cancel);
        return invitation?.IsOpen(Now) == true ? invitation : null;
    }

    /// <summary>The name of the institution that invites; null for the system.</summary>
    public Task<LocalText?> InstitutionOfAsync(Invitation invitation, CancellationToken cancel) =>
        data
            .Institutions.Where(institution => institution.Id == invitation.InstitutionId)
            .Select(institution => institution.Name)
            .SingleOrDefaultAsync(cancel);

    public async Task<bool> HasAccountAsync(Invitation invitation) =>
        await users.FindByEmailAsync(invitation.Email) is not null;

    /// <summary>Makes the account and its first role.</summary>
    /// <exception cref="RuleViolation">The link is void, the address has an account, or the password is refused.</exception>
    public async Task AcceptAsync(string token, NewAccount account, CancellationToken cancel)
    {
        var invitation = await DemandAsync(token, cancel);
        var person = (account with { Email = invitation.Email }).Make(
            users,
            AccountState.Active,
            Now
        );
        person.EmailConfirmed = true;
        if (await HasAccountAsync(invitation))
        {
            throw new RuleViolation("people.address-known");
        }

        data.Users.Add(person);
        await UseAsync(invitation, person.Id, cancel);
    }

    /// <summary>A person who has an account takes the role.</summary>
    /// <exception cref="RuleViolation">The link is void, or the invitation is for another address.</exception>
    public async Task AcceptAsync(string token, Actor actor, CancellationToken cancel)
    {
        var invitation = await DemandAsync(token, cancel);
        var person = await data.Users.Self(actor).SingleAsync(cancel);
        if (users.NormalizeEmail(invitation.Email) != person.NormalizedEmail)
        {
            throw new RuleViolation("people.invitation-other");
        }

        await UseAsync(invitation, person.Id, cancel);
    }

    /// <summary>Takes an invitation back. False where it is not one of this institution, or no longer open.</summary>
    public async Task<bool> RevokeAsync(Actor actor, Guid id, CancellationToken cancel)
    {
        DateTime? now = Now;
        var revoked = await Open(actor)
            .Where(invitation => invitation.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.RevokedUtc, now), cancel);
        if (revoked > 0)
        {
            await audit.WriteAsync(
                "invitation.revoke",
                recordKind: "invitation",
                recordId: id,
                cancel: cancel
            );
        }

        return revoked > 0;
    }

    /// <summary>The open invitations of the institution acted for, or all for a system administrator.</summary>
    public Task<List<Invitation>> OpenAsync(Actor actor, CancellationToken cancel) =>
        Open(actor).AsNoTracking().OrderBy(i => i.ExpiresUtc).ToListAsync(cancel);

    private IQueryable<Invitation> Open(Actor actor)
    {
        var now = Now;
        return data.Invitations.Where(invitation =>
            invitation.UsedUtc == null
            && invitation.RevokedUtc == null
            && invitation.ExpiresUtc > now
            && (
                actor.Roles.Contains(Role.SystemAdministrator)
                || (actor.InstitutionId != null && invitation.InstitutionId == actor.InstitutionId)
            )
        );
    }

    private async Task<Invitation> DemandAsync(string token, CancellationToken cancel) =>
        await FindAsync(token, cancel) ?? throw new RuleViolation("people.link-void");

    /// <summary>One guarded statement uses it, so that two acceptances at once make one role.</summary>
    private async Task UseAsync(Invitation invitation, Guid personId, CancellationToken cancel)
    {
        await using var transaction = await data.Database.BeginTransactionAsync(cancel);
        DateTime? now = Now;
        var used = await data
            .Invitations.Where(i =>
                i.Id == invitation.Id && i.UsedUtc == null && i.RevokedUtc == null
            )
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedUtc, now), cancel);
        if (used == 0)
        {
            throw new RuleViolation("people.link-void");
        }

        var held = await data.RoleAssignments.AnyAsync(
            role =>
                role.PersonId == personId
                && role.Role == invitation.Role
                && role.InstitutionId == invitation.InstitutionId
                && role.UnitId == invitation.UnitId
                && role.EndedUtc == null,
            cancel
        );
        if (!held)
        {
            data.RoleAssignments.Add(
                new RoleAssignment
                {
                    PersonId = personId,
                    InstitutionId = invitation.InstitutionId,
                    UnitId = invitation.UnitId,
                    Role = invitation.Role,
                    GrantedUtc = Now,
                    GrantedByPersonId = invitation.InvitedByPersonId,
                }
            );
        }

        audit.Add(
            "invitation.accept",
            recordKind: "invitation",
            recordId: invitation.Id,
            detail: invitation.Role.ToString(),
            personId: personId
        );
        await data.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}

using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Desk;

/// <summary>An access of the past or of now, with the names a page shows.</summary>
public sealed record EmergencyLine(EmergencyAccess Access, Person By, InstitutionName Institution);

/// <summary>
/// Opens and ends emergency accesses (T8). Its log lines name the institution, so that its own people read them; its offices and
/// administrators are told in the same transaction.
/// </summary>
public sealed class EmergencyDesk(
    AppDbContext data,
    InstitutionQueries institutions,
    NoticeWriter notices,
    Audit audit,
    TimeProvider clock
)
{
    private const int Most = 50;

    private static readonly Role?[] Told =
    [
        Role.InternationalOfficer,
        Role.InstitutionAdministrator,
    ];

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<EmergencyLine>> ListAsync(CancellationToken cancel)
    {
        var names = await institutions.NamesAsync(cancel);
        var found = await data
            .EmergencyAccesses.AsNoTracking()
            .OrderByDescending(access => access.OpenedUtc)
            .Take(Most)
            .Join(
                data.Users,
                access => access.PersonId,
                person => person.Id,
                (access, person) => new { access, person }
            )
            .ToListAsync(cancel);
        return
        [
            .. found
                .Select(one => new EmergencyLine(
                    one.access,
                    one.person,
                    names[one.access.InstitutionId]
                ))
                .OrderByDescending(line => line.Access.OpenedUtc),
        ];
    }

    /// <summary>The actor's session reads this institution from the next request on. False where there is no such institution.</summary>
    /// <exception cref="RuleViolation">"emergency.reason" where the reason is too short to be one.</exception>
    public async Task<bool> OpenAsync(
        Actor actor,
        Guid formKey,
        Guid institutionId,
        string reason,
        CancellationToken cancel
    )
    {
        if (reason.Trim().Length < EmergencyAccess.ShortestReason)
        {
            throw new RuleViolation("emergency.reason", EmergencyAccess.ShortestReason);
        }

        if ((await institutions.NamesAsync(cancel)).Find(institutionId) is not { } institution)
        {
            return false;
        }

        var id = SentOnce.Id(formKey, actor.PersonId, institutionId, reason);
        if (await data.IsSentAsync<EmergencyAccess>(id, cancel))
        {
            return true;
        }

        var access = new EmergencyAccess
        {
            Id = id,
            PersonId = actor.PersonId,
            InstitutionId = institutionId,
            Reason = reason.Trim(),
            OpenedUtc = clock.GetUtcNow().UtcDateTime,
        };
        data.EmergencyAccesses.Add(access);
        var session = await EndAsync(actor, cancel);
        session.EmergencyAccessId = id;
        audit.Add(
            "emergency.open",
            recordKind: "institution",
            recordId: institutionId,
            detail: access.Reason,
            institutionId: institutionId
        );
        await TellAsync(actor, access, institution, cancel);
        await data.SaveOnceAsync<EmergencyAccess>(id, cancel);
        return true;
    }

    /// <summary>Ends the access of this session; nothing where its hour is over.</summary>
    public async Task CloseAsync(Actor actor, CancellationToken cancel)
    {
        await EndAsync(actor, cancel);
        await data.SaveChangesAsync(cancel);
    }

    /// <summary>The actor's session, which reads nothing in an emergency any more. Does not save.</summary>
    private async Task<SignInSession> EndAsync(Actor actor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var session = await data.SignInSessions.SingleAsync(s => s.Id == actor.SessionId, cancel);
        var access = await data.EmergencyAccesses.SingleOrDefaultAsync(
            one => one.Id == session.EmergencyAccessId,
            cancel
        );
        session.EmergencyAccessId = null;
        if (access?.IsOpen(now) == true)
        {
            access.ClosedUtc = now;
            audit.Add(
                "emergency.close",
                recordKind: "institution",
                recordId: access.InstitutionId,
                institutionId: access.InstitutionId
            );
        }

        return session;
    }

    private async Task TellAsync(
        Actor actor,
        EmergencyAccess access,
        InstitutionName institution,
        CancellationToken cancel
    )
    {
        var people = await data
            .Users.Where(person =>
                person.State == AccountState.Active
                && person.Roles.Any(role =>
                    role.InstitutionId == institution.Id
                    && role.EndedUtc == null
                    && Told.Contains(role.Role)
                )
            )
            .ToListAsync(cancel);
        var administrator = await data.Users.AsNoTracking().Self(actor).SingleAsync(cancel);
        var mail = new EmergencyAccessMail(
            administrator.AsText(),
            institution.Name,
            access.Reason,
            access.EndsUtc
        );
        foreach (var person in people)
        {
            notices.Tell(
                person,
                institution.Id,
                mail,
                $"emergency:{access.Id:N}",
                "institution",
                institution.Id
            );
        }
    }
}

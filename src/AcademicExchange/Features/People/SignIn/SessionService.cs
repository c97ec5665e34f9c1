using AcademicExchange.Data;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People.SignIn;

/// <summary>Begins and ends sessions, and says for whom one acts. An ended session is dead with its next request.</summary>
public sealed class SessionService(AppDbContext data, Audit audit, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="browser">The User-Agent header.</param>
    public async Task<SignInSession> BeginAsync(
        Person person,
        bool strong,
        string? browser,
        CancellationToken cancel
    )
    {
        var session = new SignInSession
        {
            PersonId = person.Id,
            CreatedUtc = Now,
            LastSeenUtc = Now,
            Address = audit.Address,
            Browser = BrowserName.Of(browser),
            Strong = strong,
        };
        data.SignInSessions.Add(session);
        audit.Add("sign-in", personId: person.Id, detail: strong ? "strong" : "password");
        await data.SaveChangesAsync(cancel);
        return session;
    }

    /// <summary>The person's own living sessions, the latest first.</summary>
    public Task<List<SignInSession>> OfAsync(Guid personId, CancellationToken cancel)
    {
        var alive = Now - SignInSession.IdleLifetime;
        return data
            .SignInSessions.AsNoTracking()
            .Where(session =>
                session.PersonId == personId
                && session.EndedUtc == null
                && session.LastSeenUtc > alive
            )
            .OrderByDescending(session => session.LastSeenUtc)
            .ToListAsync(cancel);
    }

    /// <summary>Ends one session of this person; false where it is not theirs or has ended.</summary>
    public async Task<bool> EndAsync(Guid personId, Guid sessionId, CancellationToken cancel)
    {
        var ended = await EndAllAsync(
            personId,
            sessions => sessions.Where(session => session.Id == sessionId),
            cancel
        );
        if (ended > 0)
        {
            await audit.WriteAsync(
                "session.end",
                recordKind: "session",
                recordId: sessionId,
                personId: personId,
                cancel: cancel
            );
        }

        return ended > 0;
    }

    /// <summary>Ends all sessions of a person but one: after a new password, a disabled account, or by the person's wish.</summary>
    public Task<int> EndOthersAsync(Guid personId, Guid? but, CancellationToken cancel) =>
        EndAllAsync(personId, sessions => sessions.Where(session => session.Id != but), cancel);

    private Task<int> EndAllAsync(
        Guid personId,
        Func<IQueryable<SignInSession>, IQueryable<SignInSession>> which,
        CancellationToken cancel
    )
    {
        DateTime? now = Now;
        return which(
                data.SignInSessions.Where(session =>
                    session.PersonId == personId && session.EndedUtc == null
                )
            )
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedUtc, now), cancel);
    }
}

using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Desk;

/// <summary>A notice in the reader's language.</summary>
public sealed record NoticeLine(Guid Id, string Text, string Url, DateTime AtUtc, bool Read);

/// <summary>A page of notices.</summary>
public sealed record NoticePage(IReadOnlyList<NoticeLine> Lines, int Total);

/// <summary>The notices of the person who acts, for the institution acted for.</summary>
public sealed class NoticeQueries(AppDbContext data, Words words, Show show, TimeProvider clock)
{
    public const int PageSize = 25;

    public Task<int> UnreadAsync(Actor actor, CancellationToken cancel) =>
        Unread(actor).CountAsync(cancel);

    internal IQueryable<Notice> Unread(Actor actor) =>
        Of(actor).Where(notice => notice.ReadUtc == null);

    /// <param name="actor">Who reads.</param>
    /// <param name="number">1 for the newest.</param>
    /// <param name="cancel">The request.</param>
    public async Task<NoticePage> PageAsync(Actor actor, int number, CancellationToken cancel)
    {
        var found = await Of(actor)
            .AsNoTracking()
            .OrderByDescending(notice => notice.AtUtc)
            .ThenByDescending(notice => notice.Id)
            .Skip((Math.Max(1, number) - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancel);
        return new NoticePage(Lines(found), await Of(actor).CountAsync(cancel));
    }

    /// <summary>The newest that were not read yet, for the desk.</summary>
    public async Task<IReadOnlyList<NoticeLine>> NewestUnreadAsync(
        Actor actor,
        int most,
        CancellationToken cancel
    ) =>
        Lines(
            await Unread(actor)
                .AsNoTracking()
                .OrderByDescending(notice => notice.AtUtc)
                .Take(most)
                .ToListAsync(cancel)
        );

    /// <summary>Marks one notice as read, or all of them, and says where the one leads.</summary>
    public async Task<string?> ReadAsync(Actor actor, Guid? id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var chosen = Of(actor).Where(notice => id == null || notice.Id == id);
        await chosen
            .Where(notice => notice.ReadUtc == null)
            .ExecuteUpdateAsync(row => row.SetProperty(notice => notice.ReadUtc, now), cancel);
        return id is null
            ? null
            : await chosen.Select(notice => notice.Url).SingleOrDefaultAsync(cancel);
    }

    private IReadOnlyList<NoticeLine> Lines(IEnumerable<Notice> notices)
    {
        var text = new MessageText(words, show);
        return
        [
            .. notices.Select(notice => new NoticeLine(
                notice.Id,
                text.Line(notice.Key, [.. notice.Args.Select(NoticeArgs.Read)]),
                notice.Url,
                notice.AtUtc,
                notice.ReadUtc is not null
            )),
        ];
    }

    private IQueryable<Notice> Of(Actor actor) =>
        data.Notices.Where(notice =>
            notice.PersonId == actor.PersonId
            && (notice.InstitutionId == null || notice.InstitutionId == actor.InstitutionId)
        );
}

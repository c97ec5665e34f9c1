using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Contacts;
using AcademicExchange.Platform.Jobs;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Passport;

/// <summary>
/// Tells travellers, once a day, that somebody has looked at what is kept of them: how often, at what, for which visit. Who, when and why
/// stands on the page; a mail says no more than it must.
/// </summary>
public sealed class LooksDigest(
    AppDbContext data,
    VisitAudience audience,
    NoticeWriter notices,
    TimeProvider clock
)
{
    /// <summary>Older looks are told no more; a job that stood still is made up for.</summary>
    private const int MostDays = 7;

    private static readonly string[] Views = [.. PassportQueries.Views, .. ContactsQueries.Views];

    /// <summary>Travellers at whose data somebody else has looked within the last days.</summary>
    public IQueryable<Guid> Due() => Looks().Select(look => look.VisitorPersonId).Distinct();

    public async Task TellAsync(Guid visitorId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var keys = Enumerable
            .Range(0, MostDays + 1)
            .Select(day => Cause(now.AddDays(-day)) + $":{visitorId:N}")
            .ToList();
        var told = await data
            .Notices.Where(notice => keys.Contains(notice.DedupKey))
            .Select(notice => (DateTime?)notice.AtUtc)
            .MaxAsync(cancel);
        // Told today already: what came since is told tomorrow.
        if (told >= now.Date)
        {
            return;
        }

        var looks = await Looks()
            .Where(look => look.VisitorPersonId == visitorId && (told == null || look.AtUtc > told))
            .GroupBy(look => new { look.VisitId, look.Kind })
            .Select(some => new
            {
                some.Key.VisitId,
                some.Key.Kind,
                Count = some.Count(),
            })
            .ToListAsync(cancel);
        var ids = looks.Select(look => look.VisitId).ToList();
        var visits = await data
            .Visits.Include(visit => visit.Sides)
            .AsNoTracking()
            .Where(visit => ids.Contains(visit.Id))
            .OrderBy(visit => visit.Number)
            .ToListAsync(cancel);
        Person? visitor = null;
        var institution = Guid.Empty;
        List<LookedAt> lines = [];
        foreach (var visit in visits)
        {
            // Only of a visit that they may open themselves.
            if (await audience.OwnerAsync(visit.Home, cancel) is not { } owner)
            {
                continue;
            }

            (visitor, institution) = (owner, visit.HomeInstitutionId);
            lines.Add(
                new LookedAt(
                    visit.Id,
                    visit.Number,
                    Count(visit.Id, VisitPassport.RecordKind),
                    Count(visit.Id, VisitWhereabouts.RecordKind)
                )
            );
        }

        if (visitor is not null)
        {
            notices.Tell(
                visitor,
                institution,
                new LooksMail(lines),
                Cause(now),
                VisitPassport.RecordKind,
                lines[0].VisitId
            );
            await data.SaveChangesAsync(cancel);
        }

        int Count(Guid visit, string kind) =>
            looks.Find(look => look.VisitId == visit && look.Kind == kind)?.Count ?? 0;
    }

    private IQueryable<Look> Looks()
    {
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-MostDays);
        return from line in data.Audit.AsNoTracking()
            where
                line.AtUtc > since && line.Result == AuditResult.Done && Views.Contains(line.Action)
            join visit in data.Visits on line.RecordId equals visit.Id
            where line.PersonId != null && line.PersonId != visit.VisitorPersonId
            select new Look
            {
                VisitId = visit.Id,
                VisitorPersonId = visit.VisitorPersonId,
                Kind = line.RecordKind!,
                AtUtc = line.AtUtc,
            };
    }

    private static string Cause(DateTime day) =>
        FormattableString.Invariant($"looked:{day:yyyyMMdd}");

    private sealed class Look
    {
        public required Guid VisitId { get; init; }
        public required Guid VisitorPersonId { get; init; }
        public required string Kind { get; init; }
        public required DateTime AtUtc { get; init; }
    }
}

/// <summary>How often somebody has looked at what is kept for a visit.</summary>
public sealed record LookedAt(Guid VisitId, string Number, int Passport, int Contacts);

/// <summary>To the traveller: what was looked at, and where to see by whom.</summary>
public sealed record LooksMail(IReadOnlyList<LookedAt> Visits) : IMail
{
    public string Key => "Mail.Looked";

    public IReadOnlyList<object?> Args =>
        [
            Visits[0].Number,
            new WordLines([
                .. Visits.Select(one => new Word(
                    Key + ".Line",
                    one.Number,
                    one.Passport,
                    one.Contacts
                )),
            ]),
        ];

    public string Path =>
        $"/visits/{Visits[0].VisitId}/{(Visits[0].Passport > 0 ? "passport" : "contacts")}";
}

/// <summary>The digest of looks, in the morning of both cities.</summary>
public sealed class TellOfLooksJob(RecordSweep sweep) : IRecurringJob
{
    public Task RunAsync(CancellationToken cancel) =>
        sweep.RunAsync<LooksDigest>(
            digest => digest.Due(),
            (digest, id, stop) => digest.TellAsync(id, stop),
            cancel
        );
}

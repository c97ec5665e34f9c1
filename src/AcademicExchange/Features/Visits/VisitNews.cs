using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits;

/// <summary>
/// Tells of each step: those whose turn it now is, what they are to do and by when; the visitor and the host, what happened; the other
/// side's office, what happens to an accepted visit. Steps of one side stay there.
/// </summary>
internal sealed class TellOfVisit(
    AppDbContext data,
    VisitAudience audience,
    InstitutionQueries institutions,
    NoticeWriter notices
) : IOutboxHandler<VisitMoved>
{
    // A step that was entered long after it happened is history, not news.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(2);

    /// <summary>Of these nobody else needs to hear. What came of a visit is news to the other side.</summary>
    private static readonly string[] Quiet =
    [
        nameof(VisitAction.Begin),
        nameof(VisitAction.Edit),
        .. VisitPreparation
            .Actions.Where(action => action != VisitAction.AddOutput)
            .Select(action => action.ToString()),
    ];

    public async Task HandleAsync(VisitMoved moved, OutboxMessage row, CancellationToken cancel)
    {
        var visit = await data
            .Visits.Include(found => found.Sides)
            .AsNoTracking()
            .SingleOrDefaultAsync(found => found.Id == moved.RecordId, cancel);
        var entry = await data
            .History.AsNoTracking()
            .SingleOrDefaultAsync(found => found.Id == moved.HistoryId, cancel);
        if (
            visit is null
            || entry is null
            || Quiet.Contains(moved.Action)
            || row.CreatedUtc - entry.AtUtc > Fresh
        )
        {
            return;
        }

        var names = await institutions.NamesAsync(cancel);
        var told = new HashSet<Guid> { moved.ByPersonId ?? Guid.Empty };
        var topic = VisitTopic.Of(visit);
        var visitor = await data.Users.SingleAsync(one => one.Id == visit.VisitorPersonId, cancel);
        foreach (
            var side in visit.Sides.Where(side =>
                side.AwaitedSinceUtc == entry.AtUtc
                && side.DueOn is not null
                && entry.To == visit.State.ToString()
            )
        )
        {
            Tell(
                await audience.AwaitedAsync(side, cancel),
                side,
                new VisitAwaitsMail(
                    topic,
                    visitor.AsText(),
                    names[side.InstitutionId].Name,
                    side.DueOn!.Value
                )
            );
        }

        // What a job asks is the business of whoever is asked.
        if (moved.ByInstitutionId is not { } by)
        {
            return;
        }

        var mail = new VisitMovedMail(topic, moved.Action, names[by].Name, entry.Note);
        foreach (var side in visit.Sides.Where(IsTold))
        {
            if (await audience.OwnerAsync(side, cancel) is { } owner)
            {
                Tell([owner], side, mail);
            }

            if (side.InstitutionId != by && visit.State >= VisitState.Accepted)
            {
                Tell(await audience.OfficeAsync(side, cancel), side, mail);
            }
        }

        bool IsTold(VisitSide side) => !moved.Internal || side.InstitutionId == by;

        void Tell(IEnumerable<Person> people, VisitSide side, IMail message)
        {
            foreach (var person in people.Where(person => told.Add(person.Id)))
            {
                notices.Tell(
                    person,
                    side.InstitutionId,
                    message,
                    $"visit:{moved.HistoryId:N}",
                    Visit.RecordKind,
                    visit.Id
                );
            }
        }
    }
}

using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits;

/// <summary>
/// A visitor or host who works at the institution no more would let the visit stand still: both offices are told, and act. The home office
/// may withdraw, cancel or close it, the host's office may name another host.
/// </summary>
internal sealed class TellOfLeaving(
    AppDbContext data,
    VisitAudience audience,
    InstitutionQueries institutions,
    NoticeWriter notices
) : IOutboxHandler<PersonLeft>
{
    public async Task HandleAsync(PersonLeft left, OutboxMessage row, CancellationToken cancel)
    {
        var own = await data
            .VisitSides.AsNoTracking()
            .Where(side =>
                side.PersonId == left.PersonId
                && side.State != VisitState.Draft
                && VisitStates.Open.Contains(side.State)
            )
            .ToListAsync(cancel);
        var person = await data
            .Users.AsNoTracking()
            .Include(found => found.Roles.Where(role => role.EndedUtc == null))
            .SingleOrDefaultAsync(found => found.Id == left.PersonId, cancel);
        if (person is null || own.Count == 0)
        {
            return;
        }

        var names = await institutions.NamesAsync(cancel);
        foreach (var side in own.Where(side => !VisitAccess.MayBeOn(person, side.InstitutionId)))
        {
            var visit = await data
                .Visits.Include(found => found.Sides)
                .AsNoTracking()
                .SingleAsync(found => found.Id == side.VisitId, cancel);
            var mail = new VisitPersonLeftMail(
                VisitTopic.Of(visit),
                side.IsHome,
                person.AsText(),
                names[side.InstitutionId].Name
            );
            foreach (var one in visit.Sides)
            {
                foreach (var officer in await audience.OfficeAsync(one, cancel))
                {
                    notices.Tell(
                        officer,
                        one.InstitutionId,
                        mail,
                        $"left:{visit.Id:N}:{row.Id:N}",
                        Visit.RecordKind,
                        visit.Id
                    );
                }
            }
        }
    }
}

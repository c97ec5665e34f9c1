using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Abroad;

/// <summary>Takes a message to each of its travellers: a notice, and a mail in the own language, once a person.</summary>
internal sealed class TellTravellers(
    AppDbContext data,
    InstitutionQueries institutions,
    NoticeWriter notices
) : IOutboxHandler<TravellersMessaged>
{
    public async Task HandleAsync(
        TravellersMessaged sent,
        OutboxMessage row,
        CancellationToken cancel
    )
    {
        var message = await data
            .TravellerMessages.AsNoTracking()
            .Include(one => one.Recipients)
            .SingleAsync(one => one.Id == sent.RecordId, cancel);
        var visits = message.Recipients.Select(one => one.VisitId).ToList();
        var about = await data
            .Visits.Where(visit => visits.Contains(visit.Id))
            .Select(visit => new
            {
                visit.Id,
                visit.Number,
                visit.HomeInstitutionId,
            })
            .ToDictionaryAsync(visit => visit.Id, cancel);
        var ids = message.Recipients.Select(one => one.PersonId).ToList();
        var people = await data
            .Users.Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, cancel);
        var office = (await institutions.NamesAsync(cancel))[message.InstitutionId].Name;
        foreach (var one in message.Recipients.DistinctBy(recipient => recipient.PersonId))
        {
            var visit = about[one.VisitId];
            notices.Tell(
                people[one.PersonId],
                visit.HomeInstitutionId,
                new TravellerMail(message.Subject, message.Text, office, visit.Number, visit.Id),
                $"travellers:{message.Id:N}",
                TravellerMessage.RecordKind,
                message.Id,
                isUrgent: true
            );
        }
    }
}

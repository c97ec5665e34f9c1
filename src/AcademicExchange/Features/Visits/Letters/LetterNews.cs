using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Documents;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Letters;

/// <summary>Tells the visitor, in the visitor's language, that a letter is there or holds no longer; the paper goes with it to those who may open it.</summary>
internal sealed class TellOfLetter(
    AppDbContext data,
    VisitAudience audience,
    InstitutionQueries institutions,
    NoticeWriter notices
) : IOutboxHandler<LetterMoved>
{
    public async Task HandleAsync(LetterMoved moved, OutboxMessage row, CancellationToken cancel)
    {
        var visit = await data
            .Visits.Include(found => found.Sides)
            .AsNoTracking()
            .SingleOrDefaultAsync(found => found.Id == moved.RecordId, cancel);
        var letter = await data
            .IssuedDocuments.AsNoTracking()
            .SingleOrDefaultAsync(found => found.Id == moved.LetterId, cancel);
        if (
            visit is null
            || letter is null
            || await audience.OwnerAsync(visit.Home, cancel) is not { } visitor
            || visitor.Id == moved.ByPersonId
        )
        {
            return;
        }

        var revoked = moved.Action == nameof(LetterAction.RevokeLetter);
        var isTheirs =
            !revoked
            && letter.State == DocumentState.Valid
            && LetterAccess.MayOpen(VisitAudience.ActorOf(visitor, visit.HomeInstitutionId));
        var names = await institutions.NamesAsync(cancel);
        notices.Tell(
            visitor,
            visit.HomeInstitutionId,
            new LetterMail(
                new VisitTopic(visit.Id, visit.Number, visit.Title, visit.State),
                revoked,
                LetterRules.KindOf(letter.Kind),
                letter.Number,
                names[moved.ByInstitutionId].Name,
                moved.Note,
                isTheirs ? letter.FileId : null
            ),
            $"letter:{moved.Action}:{moved.LetterId:N}",
            Visit.RecordKind,
            visit.Id
        );
    }
}

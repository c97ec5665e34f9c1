using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>
/// Tells the parties of each step: those whose turn it now is, what they are to do and by when; the other offices and the proposer, what
/// happened. Internal steps stay with the side that took them.
/// </summary>
internal sealed class TellParties(
    AppDbContext data,
    AgreementAudience audience,
    AgreementDues dues,
    InstitutionQueries institutions,
    NoticeWriter notices
) : IOutboxHandler<AgreementMoved>
{
    // A step that was entered long after it happened is history, not news.
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(2);

    public async Task HandleAsync(AgreementMoved moved, OutboxMessage row, CancellationToken cancel)
    {
        var agreement = await data
            .Agreements.Include(found => found.Parties)
            .AsNoTracking()
            .SingleOrDefaultAsync(found => found.Id == moved.RecordId, cancel);
        var entry = await data
            .History.AsNoTracking()
            .SingleOrDefaultAsync(found => found.Id == moved.HistoryId, cancel);
        if (agreement is null || entry is null || row.CreatedUtc - entry.AtUtc > Fresh)
        {
            return;
        }

        var told = new HashSet<Guid>();
        if (moved.ByPersonId is { } self)
        {
            told.Add(self);
        }

        var names = await institutions.NamesAsync(cancel);
        var cause = $"moved:{moved.HistoryId:N}";
        var topic = new AgreementTopic(
            agreement.Id,
            agreement.Number,
            agreement.Title,
            agreement.State
        );
        await TellAwaitedAsync();
        await TellOthersAsync();

        async Task TellAwaitedAsync()
        {
            foreach (
                var party in agreement.Parties.Where(p =>
                    p.AwaitedSinceUtc == entry.AtUtc && entry.To == agreement.State.ToString()
                )
            )
            {
                var due = await dues.FillAsync(agreement.State, party, cancel);
                var mail = new AgreementAwaitsMail(topic, names[party.InstitutionId].Name, due);
                var holders = await audience.HoldersAsync(
                    agreement.Id,
                    party.InstitutionId,
                    party.AwaitedRole!.Value,
                    cancel
                );
                Tell(holders, party.InstitutionId, mail);
            }
        }

        async Task TellOthersAsync()
        {
            object by =
                moved.ByInstitutionId is { } id && names.Find(id) is { } institution
                    ? institution.Name
                    : new Word("Mail.AgreementMoved.ByDate");
            var mail = new AgreementMovedMail(
                topic,
                moved.Action,
                by,
                moved.Internal ? null : entry.Note,
                agreement.EndsOn
            );
            foreach (
                var party in agreement.Parties.Where(p =>
                    !moved.Internal || p.InstitutionId == moved.ByInstitutionId
                )
            )
            {
                var officers = await audience.HoldersAsync(
                    agreement.Id,
                    party.InstitutionId,
                    Role.InternationalOfficer,
                    cancel
                );
                Tell(officers, party.InstitutionId, mail);
            }

            // A decline says why to the one who proposed; that note is meant for this person.
            if (
                (!moved.Internal || IsAnswerToProposal(moved))
                && await audience.ProposerAsync(agreement, cancel) is { } proposer
            )
            {
                Tell([proposer], agreement.OwnerInstitutionId, mail with { Note = entry.Note });
            }
        }

        void Tell(IEnumerable<Person> people, Guid institutionId, IMail mail)
        {
            foreach (var person in people.Where(person => told.Add(person.Id)))
            {
                notices.Tell(
                    person,
                    institutionId,
                    mail,
                    cause,
                    Agreement.RecordKind,
                    agreement.Id
                );
            }
        }
    }

    private static bool IsAnswerToProposal(AgreementMoved moved) =>
        moved.From == nameof(AgreementState.Proposed)
        && moved.Action
            is nameof(AgreementAction.Accept)
                or nameof(AgreementAction.Decline)
                or nameof(AgreementAction.Endorse);
}

/// <summary>Tells the officers of the other sides of a comment.</summary>
internal sealed class TellOfComment(
    AppDbContext data,
    AgreementAudience audience,
    InstitutionQueries institutions,
    NoticeWriter notices
) : IOutboxHandler<AgreementCommented>
{
    private const int Shown = 400;

    public async Task HandleAsync(
        AgreementCommented commented,
        OutboxMessage row,
        CancellationToken cancel
    )
    {
        var comment = await data
            .AgreementComments.AsNoTracking()
            .SingleOrDefaultAsync(found => found.Id == commented.CommentId, cancel);
        var agreement = await data
            .Agreements.Include(found => found.Parties)
            .AsNoTracking()
            .SingleOrDefaultAsync(found => found.Id == commented.RecordId, cancel);
        if (comment is null or { Internal: true } || agreement is null)
        {
            return;
        }

        var names = await institutions.NamesAsync(cancel);
        var text = comment.Text.Length > Shown ? comment.Text[..Shown] + "…" : comment.Text;
        var mail = new AgreementCommentedMail(
            new AgreementTopic(agreement.Id, agreement.Number, agreement.Title, agreement.State),
            names[comment.InstitutionId].Name,
            text
        );
        foreach (
            var party in agreement.Parties.Where(p => p.InstitutionId != comment.InstitutionId)
        )
        {
            var officers = await audience.HoldersAsync(
                agreement.Id,
                party.InstitutionId,
                Role.InternationalOfficer,
                cancel
            );
            foreach (var person in officers)
            {
                notices.Tell(
                    person,
                    party.InstitutionId,
                    mail,
                    $"comment:{comment.Id:N}",
                    Agreement.RecordKind,
                    agreement.Id
                );
            }
        }
    }
}

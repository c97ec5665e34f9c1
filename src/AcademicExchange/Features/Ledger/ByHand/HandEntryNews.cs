using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Ledger.ByHand;

/// <summary>To the officers of the other side: what was entered or answered, and what is asked of them.</summary>
public sealed record HandEntryMail(
    Guid Id,
    string Number,
    string Action,
    LocalText By,
    LedgerKind Kind,
    LedgerUnit Unit,
    int Quantity,
    DateOnly Day,
    bool IsAsked,
    string? Note
) : IMail
{
    public string Key => "Mail.LedgerEntry";

    public IReadOnlyList<object?> Args =>
        [
            Number,
            new Word("Ledger.Entry.Done." + Action),
            By,
            new Word("Ledger.Kind." + Kind),
            Quantity,
            new Word("Ledger.Unit." + Unit),
            Day,
            new Word("Mail.LedgerEntry." + (IsAsked ? "Asked" : "Told")),
            Note is null ? "" : new Word("Mail.AgreementMoved.Note", Note),
        ];

    public string Path => "/ledger/entries/" + Id;
}

/// <summary>Tells the office of the other side, and nobody who may not read the entry.</summary>
internal sealed class TellOfHandEntry(
    AppDbContext data,
    InstitutionQueries institutions,
    NoticeWriter notices
) : IOutboxHandler<HandEntryMoved>
{
    public async Task HandleAsync(HandEntryMoved moved, OutboxMessage row, CancellationToken cancel)
    {
        var entry = await data
            .HandEntries.AsNoTracking()
            .SingleOrDefaultAsync(found => found.Id == moved.RecordId, cancel);
        var said = await data
            .History.AsNoTracking()
            .SingleOrDefaultAsync(found => found.Id == moved.HistoryId, cancel);
        if (entry is null || said is null)
        {
            return;
        }

        var to =
            entry.FromInstitutionId == moved.ByInstitutionId
                ? entry.ToInstitutionId
                : entry.FromInstitutionId;
        var officers = await data
            .Users.Holding(to, Role.InternationalOfficer)
            .Where(person => person.Id != moved.ByPersonId)
            .ToListAsync(cancel);
        var mail = new HandEntryMail(
            entry.Id,
            entry.Number,
            moved.Action,
            (await institutions.NamesAsync(cancel))[moved.ByInstitutionId].Name,
            entry.Kind,
            entry.Unit,
            entry.Quantity,
            entry.Day,
            moved.Action
                is nameof(HandEntryAction.Enter)
                    or nameof(HandEntryAction.Insist)
                    or nameof(HandEntryAction.Dispute)
                    or nameof(HandEntryAction.AskCorrection),
            said.Note
        );
        foreach (var officer in officers)
        {
            notices.Tell(
                officer,
                to,
                mail,
                $"ledger-entry:{moved.HistoryId:N}",
                HandEntry.RecordKind,
                entry.Id
            );
        }
    }
}

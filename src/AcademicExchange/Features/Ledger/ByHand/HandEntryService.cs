using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Ledger.ByHand;

/// <summary>The only writer of entries by hand; their lines are written in the same transaction.</summary>
public sealed class HandEntryService(
    AppDbContext data,
    LedgerBonds bonds,
    RecordNumbers numbers,
    FileKeeper keeper,
    InstitutionQueries institutions
)
{
    /// <summary>The same form sent twice makes one entry.</summary>
    /// <param name="key">Made with the form.</param>
    /// <param name="agreement">With <paramref name="partner"/>: one of <see cref="LedgerBonds"/>.</param>
    /// <param name="partner">The other side.</param>
    /// <param name="said">What was given.</param>
    /// <param name="upload">The evidence.</param>
    /// <param name="act">By an officer of one side.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="RecordGone">Somebody who may not write, or an agreement that is none of theirs.</exception>
    /// <exception cref="RuleViolation">What <see cref="HandEntryText.Demand"/> and <see cref="UploadCheck"/> refuse.</exception>
    public async Task<Guid> EnterAsync(
        Guid key,
        Guid agreement,
        Guid partner,
        HandEntryText said,
        Upload? upload,
        Act act,
        CancellationToken cancel
    )
    {
        if (!LedgerAccess.MayWrite(act.By))
        {
            throw new RecordGone();
        }

        var bond =
            (await bonds.OfAsync(act.By, cancel)).FirstOrDefault(one =>
                one.AgreementId == agreement && one.PartnerId == partner
            ) ?? throw new RecordGone();
        var own = act.By.InstitutionId!.Value;
        var today = InstitutionDay.Of(
            (await institutions.NamesAsync(cancel))[own].Country,
            act.NowUtc
        );
        // Before a file is kept: most refusals need none.
        said.Demand(bond, today, upload is not null);
        var id = SentOnce.Id(
            key,
            act.By.PersonId,
            agreement,
            partner,
            said,
            upload?.Name,
            upload?.Length
        );
        if (await data.IsSentAsync<HandEntry>(id, cancel))
        {
            return id;
        }

        var file = upload is null ? null : await KeepAsync(upload, id, own, act, cancel);
        await using var transaction = await data.Database.BeginTransactionAsync(cancel);
        var number = await numbers.NextAsync(HandEntry.Series, bond.IsDemo, cancel);
        var entry = new HandEntry(id, number, bond, said, file?.Id, today, act);
        data.HandEntries.Add(entry);
        if (file is not null)
        {
            data.Files.Add(file);
        }

        await KeepLinesAsync(entry, act, cancel);
        await data.CommitOnceAsync<HandEntry>(id, transaction, cancel);
        return id;
    }

    /// <exception cref="RecordGone">Unknown, or none of the actor's business.</exception>
    /// <exception cref="RuleViolation">What <see cref="HandEntry.Answer"/> refuses.</exception>
    public async Task AnswerAsync(
        Guid id,
        int version,
        HandEntryAction action,
        Act act,
        CancellationToken cancel
    )
    {
        var entry =
            await data
                .HandEntries.VisibleTo(act.By)
                .SingleOrDefaultAsync(found => found.Id == id, cancel)
            ?? throw new RecordGone();
        data.Entry(entry).Property(found => found.Version).OriginalValue = version;
        entry.Answer(action, act);
        await KeepLinesAsync(entry, act, cancel);
        await data.SaveChangesAsync(cancel);
    }

    private Task<StoredFile> KeepAsync(
        Upload upload,
        Guid id,
        Guid own,
        Act act,
        CancellationToken cancel
    ) =>
        keeper.KeepAsync(
            upload,
            sha => new FileOwner(
                SentOnce.Id(id, sha),
                HandEntry.RecordKind,
                id,
                own,
                Shared: true,
                act.By.PersonId
            ),
            cancel
        );

    private async Task KeepLinesAsync(HandEntry entry, Act act, CancellationToken cancel)
    {
        var id = entry.Id;
        var written = await data.LedgerLines.Where(line => line.EntryId == id).ToListAsync(cancel);
        data.LedgerLines.AddRange(
            LedgerBook.Missing(written, HandEntryLines.Of(entry), entry.Source, act.NowUtc)
        );
    }
}

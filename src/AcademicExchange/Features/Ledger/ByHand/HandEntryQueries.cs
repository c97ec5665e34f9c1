using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Ledger.ByHand;

/// <summary>An entry as it is read.</summary>
/// <param name="File">The evidence.</param>
public sealed record HandEntryView(
    HandEntry Entry,
    string AgreementNumber,
    InstitutionName From,
    InstitutionName To,
    InstitutionName Writer,
    PersonName? By,
    StoredFile? File
);

/// <summary>Entries that a reader may see.</summary>
public sealed class HandEntryQueries(
    AppDbContext data,
    InstitutionQueries institutions,
    PersonNames people,
    IFileStore store
)
{
    /// <summary>More than these wait for nobody at once.</summary>
    private const int MostWaiting = 50;

    /// <summary>Null where there is none for this reader.</summary>
    public async Task<HandEntryView?> FindAsync(Guid id, Actor actor, CancellationToken cancel) =>
        (
            await ViewsAsync(
                data.HandEntries.AsNoTracking().VisibleTo(actor).Where(entry => entry.Id == id),
                cancel
            )
        ).SingleOrDefault();

    /// <summary>What is not settled: first what waits for the reader's own side, the oldest first.</summary>
    public async Task<IReadOnlyList<HandEntryView>> UnsettledAsync(
        Actor actor,
        CancellationToken cancel
    )
    {
        var own = actor.InstitutionId;
        return await ViewsAsync(
            data.HandEntries.AsNoTracking()
                .VisibleTo(actor)
                .Where(entry =>
                    entry.State == HandEntryState.Open
                    || entry.State == HandEntryState.CorrectionAsked
                )
                .OrderBy(entry =>
                    (entry.AskedByInstitutionId ?? entry.WrittenByInstitutionId) == own
                )
                .ThenBy(entry => entry.CreatedUtc)
                .ThenBy(entry => entry.Id)
                .Take(MostWaiting),
            cancel
        );
    }

    public Stream Open(StoredFile file) => store.Open(file.StorageName);

    private async Task<IReadOnlyList<HandEntryView>> ViewsAsync(
        IQueryable<HandEntry> entries,
        CancellationToken cancel
    )
    {
        var found = await entries
            .Select(entry => new
            {
                Entry = entry,
                Agreement = data
                    .Agreements.Where(agreement => agreement.Id == entry.AgreementId)
                    .Select(agreement => agreement.Number)
                    .Single(),
                File = data.Files.FirstOrDefault(file => file.Id == entry.FileId),
            })
            .ToListAsync(cancel);
        var names = await institutions.NamesAsync(cancel);
        var persons = await people.OfAsync(
            found.Select(one => one.Entry.WrittenByPersonId),
            cancel
        );
        return
        [
            .. found.Select(one => new HandEntryView(
                one.Entry,
                one.Agreement,
                names[one.Entry.FromInstitutionId],
                names[one.Entry.ToInstitutionId],
                names[one.Entry.WrittenByInstitutionId],
                persons.GetValueOrDefault(one.Entry.WrittenByPersonId),
                one.File
            )),
        ];
    }
}

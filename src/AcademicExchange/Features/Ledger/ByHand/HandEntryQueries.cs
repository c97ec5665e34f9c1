using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Ledger.ByHand;

/// <summary>An entry as it is read.</summary>
/// <param name="IsDemo">Its agreement is invented, and so is it.</param>
/// <param name="File">The evidence.</param>
public sealed record HandEntryView(
    HandEntry Entry,
    string AgreementNumber,
    bool IsDemo,
    InstitutionName From,
    InstitutionName To,
    InstitutionName Writer,
    PersonName? By,
    StoredFile? File
);

/// <summary>An entry that waits on a desk.</summary>
/// <param name="Awaited">The side whose office is to answer.</param>
/// <param name="Waiting">The other side.</param>
public sealed record HandEntryDuty(
    HandEntry Entry,
    bool IsDemo,
    LocalText Awaited,
    LocalText Waiting,
    DateTime SinceUtc
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
                .Where(entry => entry.AwaitedInstitutionId != null)
                .OrderBy(entry => entry.AwaitedInstitutionId != own)
                .ThenBy(entry => entry.AwaitedSinceUtc)
                .ThenBy(entry => entry.Id)
                .Take(MostWaiting),
            cancel
        );
    }

    /// <summary>What waits for the actor.</summary>
    internal IQueryable<HandEntry> Waiting(Actor actor) =>
        data.HandEntries.AsNoTracking().VisibleTo(actor).AwaitedFrom(actor);

    /// <summary>What the actor's side waits for.</summary>
    internal IQueryable<HandEntry> Others(Actor actor) =>
        data.HandEntries.AsNoTracking().VisibleTo(actor).AwaitedBy(actor);

    /// <summary>What waits for the actor, and what the actor's side waits for, the longest waiting first: by one statement.</summary>
    internal async Task<(
        IReadOnlyList<HandEntryDuty> Mine,
        IReadOnlyList<HandEntryDuty> Others
    )> DutiesAsync(Actor actor, int most, CancellationToken cancel)
    {
        if (!LedgerAccess.MayWaitForEntries(actor))
        {
            return ([], []);
        }

        var found = await Cited(
                InOrder(Waiting(actor)).Take(most).Concat(InOrder(Others(actor)).Take(most))
            )
            .ToListAsync(cancel);
        var names = await institutions.NamesAsync(cancel);
        var duties = found
            .Select(one => new HandEntryDuty(
                one.Entry,
                one.IsDemo,
                names[one.Entry.AwaitedInstitutionId!.Value].Name,
                names[one.Entry.WaitingInstitutionId!.Value].Name,
                one.Entry.AwaitedSinceUtc!.Value
            ))
            .OrderBy(duty => duty.SinceUtc)
            .ThenBy(duty => duty.Entry.Id)
            .ToLookup(duty => duty.Entry.AwaitedInstitutionId == actor.InstitutionId);
        return ([.. duties[true]], [.. duties[false]]);
    }

    internal static IQueryable<HandEntry> InOrder(IQueryable<HandEntry> entries) =>
        entries.OrderBy(entry => entry.AwaitedSinceUtc).ThenBy(entry => entry.Id);

    public Stream Open(StoredFile file) => store.Open(file.StorageName);

    private async Task<IReadOnlyList<HandEntryView>> ViewsAsync(
        IQueryable<HandEntry> entries,
        CancellationToken cancel
    )
    {
        var found = await Cited(entries)
            .Select(one => new
            {
                one.Entry,
                one.Agreement,
                one.IsDemo,
                File = data.Files.FirstOrDefault(file => file.Id == one.Entry.FileId),
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
                one.IsDemo,
                names[one.Entry.FromInstitutionId],
                names[one.Entry.ToInstitutionId],
                names[one.Entry.WrittenByInstitutionId],
                persons.GetValueOrDefault(one.Entry.WrittenByPersonId),
                one.File
            )),
        ];
    }

    /// <summary>With the agreement under which each was written: what is said of an invented one is invented.</summary>
    private IQueryable<CitedEntry> Cited(IQueryable<HandEntry> entries) =>
        entries.Select(entry => new CitedEntry
        {
            Entry = entry,
            Agreement = data
                .Agreements.Where(agreement => agreement.Id == entry.AgreementId)
                .Select(agreement => agreement.Number)
                .Single(),
            IsDemo = data.Agreements.Any(agreement =>
                agreement.Id == entry.AgreementId && agreement.IsDemo
            ),
        });

    private sealed class CitedEntry
    {
        public required HandEntry Entry { get; init; }
        public required string Agreement { get; init; }
        public required bool IsDemo { get; init; }
    }
}

using System.Runtime.CompilerServices;
using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Ledger;

/// <summary>The lines that a reader may see, filtered, newest first, page by page.</summary>
public sealed class LedgerList(
    AppDbContext data,
    ListPages pages,
    PersonNames people,
    InstitutionQueries institutions
)
{
    /// <param name="filter">What is asked for.</param>
    /// <param name="number">The page, from 1; one behind the last gives the last.</param>
    /// <param name="actor">Through whose eyes.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<ListPage<LedgerRow>> PageAsync(
        LedgerFilter filter,
        int number,
        Actor actor,
        CancellationToken cancel
    )
    {
        var keys = Keys(filter, actor);
        var page = await pages.ReadAsync(
            _ => keys,
            number,
            words: null,
            () => CountAsync(filter, actor, cancel),
            ("ledger", actor.Eyes, filter.ToQuery()),
            cancel
        );
        return new ListPage<LedgerRow>(
            await RowsAsync(page.Ids, cancel),
            page.Number,
            page.Total,
            page.HasMore
        );
    }

    /// <summary>Every line that the pages of this filter show, in their order.</summary>
    public async IAsyncEnumerable<LedgerRow> AllAsync(
        LedgerFilter filter,
        Actor actor,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        var keys = await Keys(filter, actor).ToListAsync(cancel);
        await foreach (var row in ListPages.AllAsync(keys, RowsAsync, cancel))
        {
            yield return row;
        }
    }

    /// <summary>The lines of one visit, as they were written.</summary>
    public async Task<IReadOnlyList<LedgerRow>> OfVisitAsync(
        Guid visitId,
        Actor actor,
        CancellationToken cancel
    ) =>
        await RowsAsync(
            await InOrder(data.LedgerSeenBy(actor).Where(line => line.VisitId == visitId))
                .Select(line => line.Id)
                .ToListAsync(cancel),
            cancel
        );

    /// <summary>The lines of one entry by hand, as they were written.</summary>
    public async Task<IReadOnlyList<LedgerRow>> OfEntryAsync(
        Guid entryId,
        Actor actor,
        CancellationToken cancel
    ) =>
        await RowsAsync(
            await InOrder(data.LedgerSeenBy(actor).Where(line => line.EntryId == entryId))
                .Select(line => line.Id)
                .ToListAsync(cancel),
            cancel
        );

    /// <summary>The academic years and the agreements of lines that the reader may see, for the filters.</summary>
    public async Task<(
        IReadOnlyList<int> Years,
        IReadOnlyList<LedgerAgreement> Agreements
    )> ChoicesAsync(Actor actor, CancellationToken cancel)
    {
        var pairs = data.WrittenOf(new LedgerFilter(), actor)
            .Select(part => new { part.AcademicYear, part.AgreementId });
        var found = await (
            from pair in pairs.Distinct()
            join agreement in data.Agreements on pair.AgreementId equals agreement.Id
            orderby agreement.Number
            select new
            {
                pair.AcademicYear,
                Agreement = new LedgerAgreement(agreement.Id, agreement.Number),
            }
        ).ToListAsync(cancel);
        return (
            [.. found.Select(one => one.AcademicYear).Distinct().OrderDescending()],
            [.. found.Select(one => one.Agreement).Distinct()]
        );
    }

    private Task<int> CountAsync(LedgerFilter filter, Actor actor, CancellationToken cancel) =>
        data.WrittenOf(filter, actor).SumAsync(part => part.Lines, cancel);

    internal IQueryable<Guid> Keys(LedgerFilter filter, Actor actor) =>
        InOrder(data.LedgerOf(filter, actor)).Select(line => line.Id);

    private static IQueryable<LedgerLine> InOrder(IQueryable<LedgerLine> lines) =>
        lines.OrderByDescending(line => line.WrittenUtc).ThenByDescending(line => line.Id);

    /// <summary>The lines for keys that were found through the actor's eyes, in their order.</summary>
    private async Task<IReadOnlyList<LedgerRow>> RowsAsync(
        IReadOnlyList<Guid> ids,
        CancellationToken cancel
    )
    {
        var found = await (
            from line in data.LedgerLines.AsNoTracking()
            where ids.Contains(line.Id)
            join agreement in data.Agreements on line.AgreementId equals agreement.Id
            from visit in data.Visits.Where(one => one.Id == line.VisitId).DefaultIfEmpty()
            from entry in data.HandEntries.Where(one => one.Id == line.EntryId).DefaultIfEmpty()
            select new
            {
                Line = line,
                IsTakenBack = data.LedgerLines.Any(other => other.ReversesId == line.Id),
                Visit = visit == null ? null : visit.Number,
                Entry = entry == null ? null : entry.Number,
                Whom = entry == null ? null : entry.Whom,
                IsDemo = visit == null ? agreement.IsDemo : visit.IsDemo,
                Agreement = agreement.Number,
            }
        ).ToDictionaryAsync(one => one.Line.Id, cancel);
        var persons = await people.OfAsync(
            found.Values.Select(one => one.Line.PersonId).OfType<Guid>(),
            cancel
        );
        var names = await institutions.NamesAsync(cancel);
        return
        [
            .. ids.Where(found.ContainsKey)
                .Select(id => found[id])
                // What one moment wrote, by its names: what stands before what was taken back, days before nights.
                .OrderByDescending(one => one.Line.WrittenUtc)
                .ThenBy(one => one.Line.Status.ToString(), StringComparer.Ordinal)
                .ThenByDescending(one => one.Line.Kind.ToString(), StringComparer.Ordinal)
                .Select(one => new LedgerRow(
                    one.Line,
                    one.IsTakenBack,
                    one.Visit ?? one.Entry ?? "",
                    one.IsDemo,
                    one.Agreement,
                    persons.GetValueOrDefault(one.Line.PersonId ?? Guid.Empty)
                        ?? (one.Whom is { } whom ? new PersonName(whom, whom) : null),
                    names[one.Line.FromInstitutionId].Name,
                    names[one.Line.ToInstitutionId].Name
                )),
        ];
    }
}

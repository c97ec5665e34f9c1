using System.Runtime.CompilerServices;
using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Ledger;

/// <summary>The lines that a reader may see, filtered, newest first, page by page; and what they come to.</summary>
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
        var page = await pages.ReadAsync(
            Keys(filter, actor),
            number,
            words: null,
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
            await InOrder(Visible(actor).Where(line => line.VisitId == visitId))
                .Select(line => line.Id)
                .ToListAsync(cancel),
            cancel
        );

    /// <summary>Days of researchers each way by partner, of the agreement, partner and year that are asked for; what was taken back is not in it.</summary>
    public async Task<IReadOnlyList<LedgerBalance>> BalancesAsync(
        LedgerFilter filter,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (actor.InstitutionId is not { } own)
        {
            return [];
        }

        var sums = await Filtered(
                Visible(actor),
                filter with
                {
                    Kind = LedgerKind.ResearcherDay,
                    Status = null,
                }
            )
            .Where(line =>
                line.Status != LedgerStatus.Reversed
                && !data.LedgerLines.Any(other => other.ReversesId == line.Id)
            )
            .GroupBy(line => new
            {
                line.FromInstitutionId,
                line.ToInstitutionId,
                line.Status,
            })
            .Select(group => new Sum(
                group.Key.FromInstitutionId,
                group.Key.ToInstitutionId,
                group.Key.Status,
                group.Sum(line => line.Quantity)
            ))
            .ToListAsync(cancel);
        var names = await institutions.NamesAsync(cancel);
        return
        [
            .. sums.GroupBy(sum => sum.From == own ? sum.To : sum.From)
                .Select(partner => new LedgerBalance(
                    names[partner.Key].Name,
                    Days(partner, LedgerStatus.Confirmed),
                    Days(partner, LedgerStatus.Planned)
                )),
        ];

        LedgerDays Days(IEnumerable<Sum> partner, LedgerStatus status)
        {
            var days = partner.Where(sum => sum.Status == status).ToList();
            return new LedgerDays(
                days.Where(sum => sum.From == own).Sum(sum => sum.Days),
                days.Where(sum => sum.To == own).Sum(sum => sum.Days)
            );
        }
    }

    /// <summary>The academic years and the agreements of lines that the reader may see, for the filters.</summary>
    public async Task<(
        IReadOnlyList<int> Years,
        IReadOnlyList<LedgerAgreement> Agreements
    )> ChoicesAsync(Actor actor, CancellationToken cancel)
    {
        var visible = Visible(actor);
        return (
            await visible
                .Select(line => line.AcademicYear)
                .Distinct()
                .OrderDescending()
                .ToListAsync(cancel),
            await data
                .Agreements.AsNoTracking()
                .Where(agreement => visible.Select(line => line.AgreementId).Contains(agreement.Id))
                .OrderBy(agreement => agreement.Number)
                .Select(agreement => new LedgerAgreement(agreement.Id, agreement.Number))
                .ToListAsync(cancel)
        );
    }

    internal IQueryable<Guid> Keys(LedgerFilter filter, Actor actor) =>
        InOrder(Filtered(Visible(actor), filter)).Select(line => line.Id);

    private IQueryable<LedgerLine> Visible(Actor actor) =>
        data.LedgerLines.AsNoTracking().VisibleTo(actor, data.VisitSides);

    private static IQueryable<LedgerLine> InOrder(IQueryable<LedgerLine> lines) =>
        lines
            .OrderByDescending(line => line.WrittenUtc)
            // By their names: what stands before what was taken back, days before nights.
            .ThenBy(line => line.Status)
            .ThenByDescending(line => line.Kind)
            .ThenBy(line => line.Id);

    private IQueryable<LedgerLine> Filtered(IQueryable<LedgerLine> lines, LedgerFilter filter)
    {
        if (filter.Agreement is { } agreement)
        {
            lines = lines.Where(line => line.AgreementId == agreement);
        }

        if (filter.Partner is { } slug)
        {
            var partner = data.Institutions.Where(one => one.Slug == slug).Select(one => one.Id);
            lines = lines.Where(line =>
                partner.Contains(line.FromInstitutionId) || partner.Contains(line.ToInstitutionId)
            );
        }

        if (filter.AcademicYear is { } year)
        {
            lines = lines.Where(line => line.AcademicYear == year);
        }

        if (filter.Kind is { } kind)
        {
            lines = lines.Where(line => line.Kind == kind);
        }

        return filter.Status is { } status ? lines.Where(line => line.Status == status) : lines;
    }

    /// <summary>The lines for keys that were found through the actor's eyes, in their order.</summary>
    private async Task<IReadOnlyList<LedgerRow>> RowsAsync(
        IReadOnlyList<Guid> ids,
        CancellationToken cancel
    )
    {
        var found = await (
            from line in data.LedgerLines.AsNoTracking()
            where ids.Contains(line.Id)
            join visit in data.Visits on line.VisitId equals visit.Id
            join agreement in data.Agreements on line.AgreementId equals agreement.Id
            select new
            {
                Line = line,
                IsTakenBack = data.LedgerLines.Any(other => other.ReversesId == line.Id),
                Visit = visit.Number,
                visit.IsDemo,
                Agreement = agreement.Number,
            }
        ).ToDictionaryAsync(one => one.Line.Id, cancel);
        var persons = await people.OfAsync(found.Values.Select(one => one.Line.PersonId), cancel);
        var names = await institutions.NamesAsync(cancel);
        return
        [
            .. ids.Where(found.ContainsKey)
                .Select(id => found[id])
                .Select(one => new LedgerRow(
                    one.Line,
                    one.IsTakenBack,
                    one.Visit,
                    one.IsDemo,
                    one.Agreement,
                    persons[one.Line.PersonId],
                    names[one.Line.FromInstitutionId].Name,
                    names[one.Line.ToInstitutionId].Name
                )),
        ];
    }

    private sealed record Sum(Guid From, Guid To, LedgerStatus Status, int Days);
}

using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Ledger;

/// <summary>What the lines come to, from sums that the database keeps; of a department it adds up the lines.</summary>
public sealed class LedgerBalances(AppDbContext data, InstitutionQueries institutions)
{
    /// <summary>Days of researchers each way by partner, of the agreement, partner and year that are asked for; what was taken back is not in it.</summary>
    public async Task<IReadOnlyList<LedgerBalance>> OfAsync(
        LedgerFilter filter,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (actor.InstitutionId is not { } own)
        {
            return [];
        }

        var asked = filter with { Kind = LedgerKind.ResearcherDay, Status = null };
        var sums = await data.PartsOf(asked, actor)
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

        LedgerGifts Days(IEnumerable<Sum> partner, LedgerStatus status)
        {
            var days = partner.Where(sum => sum.Status == status).ToList();
            return new LedgerGifts(
                days.Where(sum => sum.To == own).Sum(sum => sum.Days),
                days.Where(sum => sum.From == own).Sum(sum => sum.Days)
            );
        }
    }

    /// <summary>What each side gave the other in an academic year and before, by agreement, kind and unit.</summary>
    /// <returns>Null where the reader sees no whole ledger, or there is no such partner.</returns>
    public async Task<LedgerStatement?> StatementAsync(
        string partnerSlug,
        int year,
        Actor actor,
        CancellationToken cancel
    )
    {
        var names = await institutions.NamesAsync(cancel);
        if (
            !LedgerAccess.MayReadEntries(actor)
            || actor.InstitutionId is not { } own
            || names.InOrder(Language.En).FirstOrDefault(one => one.Slug == partnerSlug)
                is not { } partner
            || partner.Id == own
        )
        {
            return null;
        }

        // What was planned in an earlier year and never came about is of that year alone.
        var sums = await data.PartsOf(new LedgerFilter { Partner = partnerSlug }, actor)
            .Where(part =>
                part.AcademicYear == year
                || (part.AcademicYear < year && part.Status == LedgerStatus.Confirmed)
            )
            .GroupBy(line => new
            {
                line.AgreementId,
                line.Kind,
                line.Unit,
                OwnGave = line.ToInstitutionId == own,
                IsBefore = line.AcademicYear < year,
                line.Status,
            })
            .Select(group => new
            {
                group.Key.AgreementId,
                group.Key.Kind,
                group.Key.Unit,
                group.Key.OwnGave,
                group.Key.IsBefore,
                group.Key.Status,
                Quantity = group.Sum(line => line.Quantity),
            })
            .ToListAsync(cancel);
        var agreements = await data
            .Agreements.AsNoTracking()
            .Where(agreement => sums.Select(sum => sum.AgreementId).Contains(agreement.Id))
            .Select(agreement => new
            {
                agreement.Id,
                agreement.Number,
                agreement.IsDemo,
            })
            .ToDictionaryAsync(agreement => agreement.Id, cancel);
        return new LedgerStatement(
            names[own],
            partner,
            year,
            agreements.Values.Any(agreement => agreement.IsDemo),
            [
                .. sums.GroupBy(sum => (sum.AgreementId, sum.Kind, sum.Unit))
                    .OrderBy(
                        group => agreements[group.Key.AgreementId].Number,
                        StringComparer.Ordinal
                    )
                    .ThenBy(group => group.Key.Kind)
                    .ThenBy(group => group.Key.Unit)
                    .Select(group =>
                    {
                        return new LedgerStatementRow(
                            agreements[group.Key.AgreementId].Number,
                            group.Key.Kind,
                            group.Key.Unit,
                            Of(isBefore: true, LedgerStatus.Confirmed),
                            Of(isBefore: false, LedgerStatus.Confirmed),
                            Of(isBefore: false, LedgerStatus.Planned)
                        );

                        LedgerGifts Of(bool isBefore, LedgerStatus status)
                        {
                            var these = group
                                .Where(sum => sum.IsBefore == isBefore && sum.Status == status)
                                .ToList();
                            return new LedgerGifts(
                                these.Where(sum => sum.OwnGave).Sum(sum => sum.Quantity),
                                these.Where(sum => !sum.OwnGave).Sum(sum => sum.Quantity)
                            );
                        }
                    })
                    .Where(row => !row.IsNone),
            ]
        );
    }

    private sealed record Sum(Guid From, Guid To, LedgerStatus Status, int Days);
}

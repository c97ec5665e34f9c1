using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Funding;

/// <summary>The funding lines of a visit: read by whoever sees it, written by the visitor in the draft and by each office for its side.</summary>
public sealed class VisitFunding(AppDbContext data, VisitService visits)
{
    public const int MostLines = 40;

    /// <summary>Of a visit that the reader sees.</summary>
    public async Task<IReadOnlyList<FundingShare>> OfAsync(
        Guid visitId,
        CancellationToken cancel
    ) =>
        FundingTotals.Of(
            await data
                .FundingLines.AsNoTracking()
                .Where(line => line.VisitId == visitId)
                .ToListAsync(cancel)
        );

    /// <summary>The same form sent twice adds one line.</summary>
    /// <exception cref="RuleViolation">What <see cref="Visit.Fund"/> refuses; "visit.funding-many".</exception>
    public async Task AddAsync(
        Guid id,
        int version,
        Guid key,
        FundingEntry entry,
        Act act,
        CancellationToken cancel
    )
    {
        var lineId = SentOnce.Id(key, id, act.By.PersonId, entry);
        await visits.ChangeOnceAsync<FundingLine>(
            lineId,
            id,
            version,
            act,
            async visit =>
            {
                var line = visit.Fund(lineId, entry, act);
                if (
                    await data.FundingLines.CountAsync(one => one.VisitId == id, cancel)
                    >= MostLines
                )
                {
                    throw new RuleViolation("visit.funding-many", MostLines);
                }

                data.FundingLines.Add(line);
            },
            cancel
        );
    }

    /// <exception cref="RecordGone">No line of this visit.</exception>
    /// <exception cref="RuleViolation">What <see cref="Visit.Unfund"/> refuses.</exception>
    public Task RemoveAsync(Guid id, int version, Guid lineId, Act act, CancellationToken cancel) =>
        visits.ChangeAsync(
            id,
            version,
            act,
            async visit =>
            {
                var line =
                    await data.FundingLines.SingleOrDefaultAsync(
                        one => one.Id == lineId && one.VisitId == id,
                        cancel
                    ) ?? throw new RecordGone();
                visit.Unfund(line, act);
                data.FundingLines.Remove(line);
            },
            cancel
        );
}

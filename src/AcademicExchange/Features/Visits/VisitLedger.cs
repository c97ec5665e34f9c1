using AcademicExchange.Data;
using AcademicExchange.Features.Ledger;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits;

/// <summary>Writes the ledger lines of a visit into the change that made them necessary; whoever calls it saves.</summary>
public sealed class VisitLedger(AppDbContext data)
{
    /// <summary>Adds what is missing; called again it adds nothing.</summary>
    public async Task KeepAsync(Visit visit, DateTime nowUtc, CancellationToken cancel)
    {
        if (visit.AgreementId is not { } agreement)
        {
            return;
        }

        // Through the tracker: what the same change has added already counts.
        var id = visit.Id;
        await data.LedgerLines.Where(line => line.VisitId == id).LoadAsync(cancel);
        await data.FundingLines.Where(line => line.VisitId == id).LoadAsync(cancel);
        data.LedgerLines.AddRange(
            LedgerBook.Missing(
                [.. data.LedgerLines.Local.Where(line => line.VisitId == id)],
                VisitLedgerLines.Of(
                    visit.Stay,
                    [.. data.FundingLines.Local.Where(line => line.VisitId == id)]
                ),
                new LedgerSource(
                    id,
                    EntryId: null,
                    agreement,
                    visit.HomeInstitutionId,
                    visit.HostInstitutionId,
                    visit.VisitorPersonId
                ),
                nowUtc
            )
        );
    }
}

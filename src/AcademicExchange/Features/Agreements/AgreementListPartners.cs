using AcademicExchange.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace AcademicExchange.Features.Agreements;

/// <summary>All institutions, for the filter by partner: public knowledge, and the same for everybody, so kept for a minute.</summary>
public sealed class AgreementListPartners(AppDbContext data, IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    public async Task<IReadOnlyList<PartyName>> AllAsync(CancellationToken cancel) =>
        (
            await cache.GetOrCreateAsync(
                nameof(AgreementListPartners),
                entry =>
                {
                    entry.AbsoluteExpirationRelativeToNow = Kept;
                    return data
                        .Institutions.AsNoTracking()
                        .Select(institution => new PartyName(
                            institution.Id,
                            institution.Slug,
                            institution.Name,
                            institution.Country,
                            institution.City
                        ))
                        .ToListAsync(cancel);
                }
            )
        )!;
}

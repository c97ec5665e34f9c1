using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace AcademicExchange.Features.Agreements;

/// <summary>With whom an institution is bound by an agreement now; other areas ask it when they show something to partners.</summary>
public sealed class AgreementPartners(AppDbContext data, IMemoryCache cache)
{
    /// <summary>An end takes effect for others within this time (T13).</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private static readonly AgreementState[] Binding =
    [
        .. Enum.GetValues<AgreementState>().Where(state => state.IsBinding()),
    ];

    public async Task<IReadOnlyCollection<Guid>> OfAsync(
        Guid institutionId,
        CancellationToken cancel
    )
    {
        var key = (nameof(AgreementPartners), institutionId);
        if (!cache.TryGetValue(key, out List<Guid>? partners))
        {
            var own = data.Set<AgreementParty>()
                .Where(side =>
                    side.InstitutionId == institutionId && side.Sees && Binding.Contains(side.State)
                )
                .Select(side => side.AgreementId);
            partners = await data.Set<AgreementParty>()
                .Where(side =>
                    side.InstitutionId != institutionId && own.Contains(side.AgreementId)
                )
                .Select(side => side.InstitutionId)
                // Their people can do nothing: nobody is to be asked who could not answer.
                .Where(id =>
                    !data.Institutions.Any(found =>
                        found.Id == id && found.State == InstitutionState.Suspended
                    )
                )
                .Distinct()
                .ToListAsync(cancel);
            cache.Set(key, partners, Kept);
        }

        return partners!;
    }
}

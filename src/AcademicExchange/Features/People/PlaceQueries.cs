using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.People;

/// <summary>The institutions and units where roles can be held, by id and name.</summary>
public sealed class PlaceQueries(AppDbContext data)
{
    public async Task<IReadOnlyList<(Guid Id, LocalText Name)>> InstitutionsAsync(
        CancellationToken cancel
    ) =>
        (
            await data
                .Institutions.Where(i => i.State != InstitutionState.Suspended)
                .Select(i => new { i.Id, i.Name })
                .ToListAsync(cancel)
        ).ConvertAll(one => (one.Id, one.Name));

    /// <summary>The open units of an institution.</summary>
    public async Task<IReadOnlyList<(Guid Id, LocalText Name)>> UnitsAsync(
        Guid? institutionId,
        CancellationToken cancel
    ) =>
        (
            await data
                .Units.Where(unit => unit.InstitutionId == institutionId && !unit.Closed)
                .Select(unit => new { unit.Id, unit.Name })
                .ToListAsync(cancel)
        ).ConvertAll(one => (one.Id, one.Name));
}

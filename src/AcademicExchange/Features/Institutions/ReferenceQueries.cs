using AcademicExchange.Data;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Institutions;

/// <summary>Short lists that are read and not edited here.</summary>
public sealed class ReferenceQueries(AppDbContext data)
{
    /// <summary>CEFR, then EQF, each from the lowest level up.</summary>
    public async Task<IReadOnlyList<Level>> LevelsAsync(CancellationToken cancel = default) =>
        await data
            .Levels.AsNoTracking()
            .OrderBy(level => level.Scheme)
            .ThenBy(level => level.Code)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<CurrencyInfo>> CurrenciesAsync(
        CancellationToken cancel = default
    ) => await data.Currencies.AsNoTracking().OrderBy(one => one.Code).ToListAsync(cancel);
}

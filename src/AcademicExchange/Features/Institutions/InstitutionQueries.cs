using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace AcademicExchange.Features.Institutions;

/// <summary>
/// Reads the register. There are some hundred institutions at most and every page names some, so all names are kept in memory under a
/// stamp that each write changes: one small query a request says whether they still hold, in every process.
/// </summary>
public sealed class InstitutionQueries(AppDbContext data, IMemoryCache cache)
{
    /// <summary>One line, or none where the register is empty. Compiled: each request asks it.</summary>
    private static readonly Func<AppDbContext, IAsyncEnumerable<Written>> Stamps =
        EF.CompileAsyncQuery(
            (AppDbContext data) =>
                data
                    .Institutions.GroupBy(_ => 1)
                    .Select(all => new Written(all.Count(), all.Sum(one => (long)one.Version)))
        );

    private InstitutionRegister? _names;

    /// <summary>Two columns; a tuple would be one of a kind that PostgreSQL's driver does not read.</summary>
    private sealed record Written(int Count, long Versions);

    /// <summary>Every institution, the suspended ones too: old records name them. Read once a request.</summary>
    public async Task<InstitutionRegister> NamesAsync(CancellationToken cancel = default) =>
        _names ??= await ReadAsync(cancel);

    private async Task<InstitutionRegister> ReadAsync(CancellationToken cancel)
    {
        var written = await Stamps(data).FirstOrDefaultAsync(cancel);
        var stamp = written is null ? (0, 0L) : (written.Count, written.Versions);
        if (
            cache.TryGetValue<InstitutionRegister>(typeof(InstitutionRegister), out var kept)
            && kept!.Stamp == stamp
        )
        {
            return kept;
        }

        var names = await data
            .Institutions.AsNoTracking()
            .Select(one => new InstitutionName(
                one.Id,
                one.Slug,
                one.Name,
                one.Acronym,
                one.Country,
                one.City,
                one.State,
                one.Field,
                one.Search
            ))
            .ToListAsync(cancel);
        return cache.Set(typeof(InstitutionRegister), new InstitutionRegister(stamp, names));
    }

    /// <summary>The institutions that fit, in the order of the reader's alphabet. Suspended ones are shown to whom it concerns only.</summary>
    public async Task<IReadOnlyList<InstitutionName>> SearchAsync(
        InstitutionFilter filter,
        Language language,
        Actor actor,
        CancellationToken cancel = default
    )
    {
        var words = SearchKey.Words(filter.Text);
        var names = await NamesAsync(cancel);
        return
        [
            .. names
                .InOrder(language)
                .Where(one =>
                    InstitutionAccess.MaySee(one, actor)
                    && (filter.Country is null || one.Country == filter.Country)
                    && (string.IsNullOrEmpty(filter.City) || one.City == filter.City)
                    && (filter.State is null || one.State == filter.State)
                    && one.Matches(words)
                ),
        ];
    }

    /// <summary>Who can be asked to become a partner: the active institutions but the own one.</summary>
    public async Task<IReadOnlyList<InstitutionName>> PartnerChoicesAsync(
        Guid own,
        Language language,
        CancellationToken cancel = default
    ) =>
        [
            .. (await NamesAsync(cancel))
                .InOrder(language)
                .Where(one => one.State == InstitutionState.Active && one.Id != own),
        ];

    /// <summary>Null where there is none, or none that this actor may see.</summary>
    public async Task<InstitutionView?> BySlugAsync(
        string slug,
        Actor actor,
        CancellationToken cancel = default
    )
    {
        var found = await data
            .Institutions.AsNoTracking()
            .Include(one => one.Units)
            .SingleOrDefaultAsync(one => one.Slug == slug, cancel);
        if (found is null || !InstitutionAccess.MaySee(found, actor))
        {
            return null;
        }

        var codes = found.Units.Select(unit => unit.Isced).ToList();
        var titles = await data
            .IscedFields.AsNoTracking()
            .Where(field => codes.Contains(field.Code))
            .ToDictionaryAsync(field => field.Code, field => field.Title, cancel);
        return new InstitutionView(
            found.Id,
            found.Version,
            found.Slug,
            found.Name,
            found.Country,
            found.City,
            found.State,
            found.Details,
            [
                .. found.Units.Select(unit => new UnitView(
                    unit.Id,
                    unit.Name,
                    unit.Isced,
                    unit.Isced is null ? null : titles.GetValueOrDefault(unit.Isced),
                    unit.Closed
                )),
            ]
        );
    }

    public async Task<IReadOnlyList<CityInfo>> CitiesAsync(CancellationToken cancel = default) =>
        await data.Cities.AsNoTracking().OrderBy(city => city.Key).ToListAsync(cancel);
}

using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>
/// Second half of every list: the lines for keys that were found through the actor's eyes, in the order of the keys, by one statement.
/// </summary>
public sealed class AgreementListRows(AppDbContext data, InstitutionQueries institutions)
{
    public async Task<IReadOnlyList<AgreementListRow>> ForAsync(
        IReadOnlyList<Guid> ids,
        CancellationToken cancel
    )
    {
        if (ids.Count == 0)
        {
            return [];
        }

        // Flat, a line for each side: a collection within the projection makes EF build delegates for every row.
        var lines = await data
            .Agreements.AsNoTracking()
            .Where(agreement => ids.Contains(agreement.Id))
            .Join(
                data.Set<AgreementParty>(),
                agreement => agreement.Id,
                party => party.AgreementId,
                (agreement, party) =>
                    new
                    {
                        agreement.Id,
                        agreement.Number,
                        agreement.Kind,
                        agreement.State,
                        // By its columns: a whole complex value makes EF read the whole row.
                        agreement.Title.En,
                        agreement.Title.Fa,
                        agreement.Title.Az,
                        agreement.AmendsId,
                        agreement.IsDemo,
                        agreement.CreatedUtc,
                        agreement.StartsOn,
                        agreement.EndsOn,
                        party.Order,
                        party.InstitutionId,
                        party.AwaitedRole,
                        party.AwaitedSinceUtc,
                        party.DueOn,
                    }
            )
            .ToListAsync(cancel);
        var found = lines.ToLookup(line => line.Id);
        var names = await institutions.NamesAsync(cancel);
        return
        [
            .. ids.Select(id => found[id].OrderBy(side => side.Order).ToList())
                .Where(sides => sides.Count > 0)
                .Select(sides => (row: sides[0], sides))
                .Select(one => new AgreementListRow(
                    one.row.Id,
                    one.row.Number,
                    one.row.Kind,
                    one.row.State,
                    new LocalText(one.row.En, one.row.Fa, one.row.Az),
                    one.row.AmendsId is not null,
                    one.row.IsDemo,
                    one.row.CreatedUtc,
                    one.row.StartsOn,
                    one.row.EndsOn,
                    [
                        .. one.sides.Select(side => new AgreementListSide(
                            side.InstitutionId,
                            names[side.InstitutionId].Name,
                            side.AwaitedRole,
                            side.AwaitedSinceUtc,
                            side.DueOn
                        )),
                    ]
                )),
        ];
    }
}

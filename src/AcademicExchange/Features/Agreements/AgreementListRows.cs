using AcademicExchange.Data;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>
/// Second half of every list: the lines for keys that were found through the actor's eyes, in the order of the keys, by two statements.
/// </summary>
public sealed class AgreementListRows(AppDbContext data, AgreementQueries queries)
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

        var found = await data
            .Agreements.AsNoTracking()
            .Where(agreement => ids.Contains(agreement.Id))
            .Select(agreement => new
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
                Sides = agreement
                    .Parties.OrderBy(party => party.Order)
                    .Select(party => new
                    {
                        party.InstitutionId,
                        party.AwaitedRole,
                        party.AwaitedSinceUtc,
                        party.DueOn,
                    })
                    .ToList(),
            })
            .ToDictionaryAsync(agreement => agreement.Id, cancel);
        var names = await queries.NamesAsync(
            found.Values.SelectMany(row => row.Sides).Select(side => side.InstitutionId),
            cancel
        );
        return
        [
            .. ids.Where(found.ContainsKey)
                .Select(id => found[id])
                .Select(row => new AgreementListRow(
                    row.Id,
                    row.Number,
                    row.Kind,
                    row.State,
                    new LocalText(row.En, row.Fa, row.Az),
                    row.AmendsId is not null,
                    row.IsDemo,
                    row.CreatedUtc,
                    row.StartsOn,
                    row.EndsOn,
                    [
                        .. row.Sides.Select(side => new AgreementListSide(
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

using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>
/// Second half of every list: the lines for keys that were found through the actor's eyes, in the order of the keys, by one statement.
/// </summary>
public sealed class AgreementListRows(AppDbContext data, InstitutionQueries institutions)
{
    /// <summary>Flat, a line for each side: a collection within the projection makes EF build delegates for every row.</summary>
    private static readonly Func<AppDbContext, Guid[], IAsyncEnumerable<Line>> Lines =
        EF.CompileAsyncQuery(
            (AppDbContext data, Guid[] ids) =>
                from agreement in data.Agreements.AsNoTracking()
                where ids.Contains(agreement.Id)
                join party in data.Set<AgreementParty>() on agreement.Id equals party.AgreementId
                select new Line(
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
                    party.DueOn
                )
        );

    public async Task<IReadOnlyList<AgreementListRow>> ForAsync(
        IReadOnlyList<Guid> ids,
        CancellationToken cancel
    )
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var lines = await Lines(data, [.. ids]).ToListAsync(cancel);
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

    private sealed record Line(
        Guid Id,
        string Number,
        AgreementKind Kind,
        AgreementState State,
        string? En,
        string? Fa,
        string? Az,
        Guid? AmendsId,
        bool IsDemo,
        DateTime CreatedUtc,
        DateOnly? StartsOn,
        DateOnly? EndsOn,
        int Order,
        Guid InstitutionId,
        Role? AwaitedRole,
        DateTime? AwaitedSinceUtc,
        DateOnly? DueOn
    );
}

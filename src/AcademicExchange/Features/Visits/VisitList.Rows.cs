using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits;

/// <summary>Second half of the list: the lines for keys that were found through the actor's eyes, by one statement.</summary>
public sealed partial class VisitList
{
    /// <summary>Flat, a line for each side that is awaited and one where none is: see <see cref="Agreements.AgreementListRows"/>.</summary>
    private static readonly Func<AppDbContext, Guid[], IAsyncEnumerable<Line>> Lines =
        EF.CompileAsyncQuery(
            (AppDbContext data, Guid[] ids) =>
                from visit in data.Visits.AsNoTracking()
                where ids.Contains(visit.Id)
                join visitor in data.Users on visit.VisitorPersonId equals visitor.Id
                join host in data.Users on visit.HostPersonId equals host.Id
                from side in data
                    .VisitSides.Where(side =>
                        side.VisitId == visit.Id && side.AwaitedSinceUtc != null
                    )
                    .DefaultIfEmpty()
                select new Line(
                    visit.Id,
                    visit.Number,
                    visit.Kind,
                    visit.State,
                    visit.Title.En,
                    visit.Title.Fa,
                    visit.Title.Az,
                    visit.IsDemo,
                    visit.HomeInstitutionId,
                    visit.HostInstitutionId,
                    visit.FirstDay,
                    visit.LastDay,
                    new PersonParts(
                        visitor.GivenName,
                        visitor.FamilyName,
                        visitor.NativeGivenName,
                        visitor.NativeFamilyName
                    ),
                    new PersonParts(
                        host.GivenName,
                        host.FamilyName,
                        host.NativeGivenName,
                        host.NativeFamilyName
                    ),
                    (Guid?)side!.InstitutionId,
                    side.AwaitedRole,
                    side.AwaitedPersonId,
                    side.AwaitedSinceUtc,
                    side.DueOn
                )
        );

    /// <summary>The lines for keys that were found through the actor's eyes, in their order.</summary>
    internal async Task<IReadOnlyList<VisitRow>> RowsAsync(
        IReadOnlyList<Guid> ids,
        CancellationToken cancel
    )
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var found = (await Lines(data, [.. ids]).ToListAsync(cancel)).ToLookup(line => line.Id);
        var names = await institutions.NamesAsync(cancel);
        return
        [
            .. ids.Select(id => found[id].ToList())
                .Where(lines => lines.Count > 0)
                .Select(lines => (One: lines[0], Turns: lines.Select(TurnOf).OfType<VisitTurn>()))
                .Select(row => new VisitRow(
                    row.One.Id,
                    row.One.Number,
                    row.One.Kind,
                    row.One.State,
                    new LocalText(row.One.En, row.One.Fa, row.One.Az),
                    row.One.IsDemo,
                    row.One.Visitor.Name,
                    row.One.Host.Name,
                    row.One.HomeInstitutionId,
                    names[row.One.HomeInstitutionId].Name,
                    names[row.One.HostInstitutionId].Name,
                    row.One.FirstDay,
                    row.One.LastDay,
                    [.. row.Turns]
                )),
        ];
    }

    private static VisitTurn? TurnOf(Line line) =>
        line is { AwaitedAt: { } institution, SinceUtc: { } since }
            ? new VisitTurn(institution, line.AwaitedRole, line.AwaitedPersonId, since, line.DueOn)
            : null;

    private sealed record Line(
        Guid Id,
        string Number,
        VisitKind Kind,
        VisitState State,
        string? En,
        string? Fa,
        string? Az,
        bool IsDemo,
        Guid HomeInstitutionId,
        Guid HostInstitutionId,
        DateOnly? FirstDay,
        DateOnly? LastDay,
        PersonParts Visitor,
        PersonParts Host,
        Guid? AwaitedAt,
        Role? AwaitedRole,
        Guid? AwaitedPersonId,
        DateTime? SinceUtc,
        DateOnly? DueOn
    );
}

using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>What anybody may know of an agreement whose parties agreed to show it: never its text, notes or people.</summary>
public sealed record PublishedAgreement(
    string Number,
    AgreementKind Kind,
    AgreementState State,
    LocalText Title,
    bool IsDemo,
    DateOnly? StartsOn,
    DateOnly? EndsOn,
    IReadOnlyList<PartyName> Parties
);

/// <summary>The published agreements, the newest first.</summary>
public sealed class AgreementListPublished(
    AppDbContext data,
    RecordSearch<Agreement> search,
    AgreementQueries queries
)
{
    public const int PageSize = 25;

    public async Task<ListPage<PublishedAgreement>> PageAsync(
        string? words,
        int number,
        CancellationToken cancel
    )
    {
        var published = Published;
        if (search.Matching(words) is { } matching)
        {
            published = published.Where(agreement => matching.Contains(agreement.Id));
        }

        var total = await published.CountAsync(cancel);
        var page = Math.Clamp(number, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var ids = await published
            .OrderByDescending(agreement => agreement.CreatedUtc)
            .ThenByDescending(agreement => agreement.Id)
            .Select(agreement => agreement.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancel);
        var rows = await RowsAsync(
            data.Agreements.Where(agreement => ids.Contains(agreement.Id)),
            cancel
        );
        return new(rows, page, total);
    }

    /// <summary>Null where it is unknown or not published: the two look alike.</summary>
    public async Task<PublishedAgreement?> FindAsync(string number, CancellationToken cancel) =>
        (await RowsAsync(Published.Where(agreement => agreement.Number == number), cancel))
            is [var found]
            ? found
            : null;

    private IQueryable<Agreement> Published =>
        data.Agreements.AsNoTracking().Where(agreement => agreement.IsPublished);

    private async Task<IReadOnlyList<PublishedAgreement>> RowsAsync(
        IQueryable<Agreement> agreements,
        CancellationToken cancel
    )
    {
        var found = await agreements
            .AsNoTracking()
            .OrderByDescending(agreement => agreement.CreatedUtc)
            .ThenByDescending(agreement => agreement.Id)
            .Select(agreement => new
            {
                agreement.Number,
                agreement.Kind,
                agreement.State,
                agreement.Title,
                agreement.IsDemo,
                agreement.StartsOn,
                agreement.EndsOn,
                Parties = agreement
                    .Parties.OrderBy(party => party.Order)
                    .Select(party => party.InstitutionId)
                    .ToList(),
            })
            .ToListAsync(cancel);
        var names = await queries.NamesAsync(found.SelectMany(row => row.Parties), cancel);
        return
        [
            .. found.Select(row => new PublishedAgreement(
                row.Number,
                row.Kind,
                row.State,
                row.Title,
                row.IsDemo,
                row.StartsOn,
                row.EndsOn,
                [.. row.Parties.Select(party => names[party])]
            )),
        ];
    }
}

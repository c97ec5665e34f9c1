using AcademicExchange.Data;
using AcademicExchange.Features.Documents;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Ledger.Yearly;

/// <summary>A paper of a statement as it is read.</summary>
/// <param name="ConfirmedBy">Who confirmed this very paper for the partner.</param>
public sealed record StatementPaper(
    YearStatement Statement,
    IssuedDocument Document,
    InstitutionName By,
    InstitutionName Partner,
    PersonName? ConfirmedBy
)
{
    public DateTime? ConfirmedUtc =>
        Statement.ConfirmedDocumentId == Document.Id ? Statement.ConfirmedUtc : null;
}

/// <summary>The statements that were issued, read by the two sides that they are between.</summary>
public sealed class YearStatements(
    AppDbContext data,
    InstitutionQueries institutions,
    PersonNames people,
    IFileStore store
)
{
    private const int Most = 50;

    /// <summary>The papers that the own side and others stated to each other, newest first; of one partner and year if they are named.</summary>
    public async Task<IReadOnlyList<StatementPaper>> OfAsync(
        LedgerStatement? of,
        Actor actor,
        CancellationToken cancel
    )
    {
        var seen = data.YearStatements.AsNoTracking().VisibleTo(actor);
        if (of is not null)
        {
            var (partner, year) = (of.Partner.Id, of.Year);
            seen = seen.Where(one =>
                one.Year == year && (one.InstitutionId == partner || one.PartnerId == partner)
            );
        }

        var found = await (
            from statement in seen
            join document in data.IssuedDocuments.AsNoTracking()
                on statement.Id equals document.RecordId
            orderby document.IssuedUtc descending, document.Id
            select new { Statement = statement, Document = document }
        )
            .Take(Most)
            .ToListAsync(cancel);
        var names = await institutions.NamesAsync(cancel);
        var persons = await people.OfAsync(
            found.Select(one => one.Statement.ConfirmedByPersonId).OfType<Guid>(),
            cancel
        );
        return
        [
            .. found.Select(one => new StatementPaper(
                one.Statement,
                one.Document,
                names[one.Statement.InstitutionId],
                names[one.Statement.PartnerId],
                persons.GetValueOrDefault(one.Statement.ConfirmedByPersonId ?? Guid.Empty)
            )),
        ];
    }

    /// <summary>The file of a paper; null where this reader has none.</summary>
    public Task<StoredFile?> FileAsync(Guid documentId, Actor actor, CancellationToken cancel) =>
        (
            from statement in data.YearStatements.VisibleTo(actor)
            join document in data.IssuedDocuments on statement.Id equals document.RecordId
            join file in data.Files.AsNoTracking() on document.FileId equals file.Id
            where document.Id == documentId
            select file
        ).SingleOrDefaultAsync(cancel);

    public Stream Open(StoredFile file) => store.Open(file.StorageName);
}

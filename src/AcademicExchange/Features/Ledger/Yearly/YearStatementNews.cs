using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Ledger.Yearly;

/// <summary>To the officers of the other side: a statement was issued and wants their word, or was confirmed.</summary>
/// <param name="Number">Of the paper.</param>
/// <param name="Slug">Of the side that acted.</param>
public sealed record YearStatementMail(
    string Number,
    YearStatementAction Action,
    LocalText By,
    string Slug,
    int Year
) : IMail
{
    public string Key => "Mail.LedgerStatement";

    public IReadOnlyList<object?> Args =>
        [
            Number,
            new Word("Ledger.Statement.Done." + Action),
            By,
            AcademicYear.Text(Year),
            new Word("Mail.LedgerStatement." + Action),
        ];

    public string Path => $"/ledger/statement?Partner={Slug}&Year={Year}";
}

/// <summary>Tells the office of the other side.</summary>
internal sealed class TellOfYearStatement(
    AppDbContext data,
    InstitutionQueries institutions,
    NoticeWriter notices
) : IOutboxHandler<YearStatementMoved>
{
    public async Task HandleAsync(
        YearStatementMoved moved,
        OutboxMessage row,
        CancellationToken cancel
    )
    {
        var found = await (
            from statement in data.YearStatements.AsNoTracking()
            join document in data.IssuedDocuments on statement.Id equals document.RecordId
            where statement.Id == moved.RecordId && document.Id == moved.DocumentId
            select new { Statement = statement, document.Number }
        ).SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return;
        }

        var to =
            found.Statement.InstitutionId == moved.ByInstitutionId
                ? found.Statement.PartnerId
                : found.Statement.InstitutionId;
        var by = (await institutions.NamesAsync(cancel))[moved.ByInstitutionId];
        var mail = new YearStatementMail(
            found.Number,
            Enum.Parse<YearStatementAction>(moved.Action),
            by.Name,
            by.Slug,
            found.Statement.Year
        );
        foreach (
            var officer in await data
                .Users.Holding(to, Role.InternationalOfficer)
                .Where(person => person.Id != moved.ByPersonId)
                .ToListAsync(cancel)
        )
        {
            notices.Tell(
                officer,
                to,
                mail,
                $"ledger-statement:{moved.Action}:{moved.DocumentId:N}",
                YearStatement.RecordKind,
                found.Statement.Id
            );
        }
    }
}

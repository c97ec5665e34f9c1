using AcademicExchange.Data;
using AcademicExchange.Features.Documents;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Ledger.Yearly;

/// <summary>Issues yearly statements and keeps the other side's word on them.</summary>
public sealed class YearStatementService(
    AppDbContext data,
    LedgerBalances balances,
    StatementDocument document,
    DocumentPress press,
    RecordNumbers numbers
)
{
    /// <summary>
    /// Issues what stands now; the paper before it is marked as replaced. The same text in the same languages is issued once, however often
    /// it is asked for: those who ask at one moment wait for each other.
    /// </summary>
    /// <exception cref="RecordGone">No such partner, or nothing to state.</exception>
    public async Task IssueAsync(
        string partnerSlug,
        int year,
        IReadOnlyList<Language> languages,
        Act act,
        CancellationToken cancel
    )
    {
        if (
            !LedgerAccess.MayWrite(act.By)
            || await balances.StatementAsync(partnerSlug, year, act.By, cancel)
                is not { Rows.Count: > 0 } said
        )
        {
            throw new RecordGone();
        }

        await using var transaction = await data.Database.BeginTransactionAsync(cancel);
        var record = await HeldAsync(said, act, cancel);
        var today = InstitutionDay.Of(said.Own.Country, act.NowUtc);
        var wanted = new NewDocument(
            DocumentKinds.Statement,
            YearStatement.RecordKind,
            record.Id,
            record.Number,
            languages,
            StatementDocument.HashOf(said, languages),
            Parties(said),
            new DateOnly(year, 9, 1),
            AcademicYear.LastDayOf(year),
            act.NowUtc,
            said.IsDemo
        )
        {
            IsOnce = true,
            IssuedByPersonId = act.By.PersonId,
        };
        var issued = await press.IssueAsync(
            wanted,
            stamp => document.Of(said, languages, today, act.NowUtc, stamp),
            cancel
        );
        if (issued.Id == wanted.Id)
        {
            record.Issue(issued.Id, act);
        }

        await data.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The office of the partner says that the paper is right. Nobody confirms what they issued, whatever other offices they hold (T11).</summary>
    /// <exception cref="RecordGone">No paper that was stated to the actor's side.</exception>
    /// <exception cref="RuleViolation">"ledger-statement.own"; "ledger-statement.replaced" where a newer one stands.</exception>
    public async Task ConfirmAsync(Guid documentId, Act act, CancellationToken cancel)
    {
        var own = act.By.InstitutionId;
        var found =
            await (
                from statement in data.YearStatements.VisibleTo(act.By)
                join paper in data.IssuedDocuments on statement.Id equals paper.RecordId
                where paper.Id == documentId && statement.PartnerId == own
                select new { Statement = statement, Document = paper }
            ).SingleOrDefaultAsync(cancel) ?? throw new RecordGone();
        if (!LedgerAccess.MayWrite(act.By))
        {
            throw new RecordGone();
        }

        if (found.Statement.ConfirmedDocumentId == documentId)
        {
            return;
        }

        Demand(found.Document.State == DocumentState.Valid, "replaced");
        Demand(found.Document.IssuedByPersonId != act.By.PersonId, "own");
        found.Statement.Confirm(documentId, act);
        await data.SaveChangesAsync(cancel);
    }

    /// <summary>The record of this partner and year, written first: nobody issues beside us until the transaction ends.</summary>
    private async Task<YearStatement> HeldAsync(
        LedgerStatement said,
        Act act,
        CancellationToken cancel
    )
    {
        var (own, partner, year) = (act.By.InstitutionId!.Value, said.Partner.Id, said.Year);
        var records = data.YearStatements.Where(one =>
            one.InstitutionId == own && one.PartnerId == partner && one.Year == year
        );
        if (await HoldAsync() == 0)
        {
            // Whoever else makes this record waits for its number.
            var number = await numbers.NextAsync(YearStatement.Series, said.IsDemo, cancel);
            if (await HoldAsync() == 0)
            {
                data.YearStatements.Add(new YearStatement(number, own, said, act.NowUtc));
                await data.SaveChangesAsync(cancel);
            }
        }

        return await records.SingleAsync(cancel);

        Task<int> HoldAsync() =>
            records.ExecuteUpdateAsync(row => row.SetProperty(one => one.Year, year), cancel);
    }

    private static LocalText Parties(LedgerStatement said)
    {
        return new LocalText(In(Language.En), In(Language.Fa), In(Language.Az));

        string In(Language language) =>
            said.Own.Name.For(language).Text + '\n' + said.Partner.Name.For(language).Text;
    }

    private static void Demand(bool holds, string rule)
    {
        if (!holds)
        {
            throw new RuleViolation($"{YearStatement.RecordKind}.{rule}");
        }
    }
}

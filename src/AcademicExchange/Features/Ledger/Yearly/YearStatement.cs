using AcademicExchange.Features.Documents;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Ledger.Yearly;

/// <summary>
/// What one institution states to another of an academic year: the record of the papers that were issued, of which the last one stands, and
/// whether the other side's office has confirmed that one.
/// </summary>
public sealed class YearStatement : Record
{
    public const string RecordKind = "ledger-statement";
    public const string Series = "LS";

    private YearStatement() { }

    internal YearStatement(string number, Guid own, LedgerStatement said, DateTime nowUtc)
    {
        (Number, InstitutionId, PartnerId) = (number, own, said.Partner.Id);
        (Year, IsDemo, CreatedUtc) = (said.Year, said.IsDemo, nowUtc);
    }

    public string Number { get; private set; } = "";

    /// <summary>Who states it.</summary>
    public Guid InstitutionId { get; private set; }

    public Guid PartnerId { get; private set; }

    /// <summary>The academic year by the year in which it begins.</summary>
    public int Year { get; private set; }

    /// <summary>The first paper was of invented agreements.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>The paper that the other side has confirmed; a newer one wants a new answer.</summary>
    public Guid? ConfirmedDocumentId { get; private set; }

    public Guid? ConfirmedByPersonId { get; private set; }

    public DateTime? ConfirmedUtc { get; private set; }

    internal void Issue(Guid documentId, Act act)
    {
        (ConfirmedDocumentId, ConfirmedByPersonId, ConfirmedUtc) = (null, null, null);
        Say(YearStatementAction.Issue, documentId, act);
    }

    internal void Confirm(Guid documentId, Act act)
    {
        (ConfirmedDocumentId, ConfirmedByPersonId, ConfirmedUtc) = (
            documentId,
            act.By.PersonId,
            act.NowUtc
        );
        Say(YearStatementAction.Confirm, documentId, act);
    }

    private void Say(YearStatementAction action, Guid documentId, Act act)
    {
        Remember(act.EntryOf(RecordKind, Id, DocumentState.Valid, action, DocumentState.Valid));
        Raise(
            new YearStatementMoved(
                Id,
                documentId,
                action.ToString(),
                act.By.PersonId,
                act.By.InstitutionId!.Value
            )
        );
    }
}

/// <summary>What happens to a statement: the words "Ledger.Statement.Done.&lt;action&gt;".</summary>
public enum YearStatementAction
{
    Issue,
    Confirm,
}

/// <summary>A paper was issued or confirmed.</summary>
/// <param name="Action">The name of the <see cref="YearStatementAction"/>.</param>
public sealed record YearStatementMoved(
    Guid RecordId,
    Guid DocumentId,
    string Action,
    Guid ByPersonId,
    Guid ByInstitutionId
) : IDomainEvent;

using AcademicExchange.Platform.Workflow;
using static AcademicExchange.Features.Ledger.ByHand.HandEntryAction;
using static AcademicExchange.Features.Ledger.ByHand.HandEntryState;
using static AcademicExchange.Features.Ledger.ByHand.HandEntryWho;

namespace AcademicExchange.Features.Ledger.ByHand;

using Row = Transition<HandEntryState, HandEntryAction, HandEntryWho>;

/// <summary>The life of an entry as a table: what one side says stands once the other says so too, and goes only as it came.</summary>
public static class HandEntryWorkflow
{
    public static readonly TransitionTable<HandEntryState, HandEntryAction, HandEntryWho> Table =
        new(
            HandEntry.RecordKind,
            new Row(Open, Confirm, Confirmed, Partner),
            new Row(Open, Dispute, Disputed, Partner, Note.Required),
            new Row(Open, Withdraw, Withdrawn, Writer),
            new Row(Disputed, Withdraw, Withdrawn, Writer),
            new Row(Disputed, Insist, Open, Writer, Note.Required),
            new Row(Confirmed, AskCorrection, CorrectionAsked, Writer | Partner, Note.Required),
            new Row(CorrectionAsked, AgreeCorrection, TakenBack, Asked),
            new Row(CorrectionAsked, RefuseCorrection, Confirmed, Asked, Note.Required),
            new Row(CorrectionAsked, DropCorrection, Confirmed, Asker)
        );
}

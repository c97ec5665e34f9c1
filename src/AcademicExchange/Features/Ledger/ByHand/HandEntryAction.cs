namespace AcademicExchange.Features.Ledger.ByHand;

/// <summary>What happens to an entry: the words "Ledger.Entry.Done.&lt;action&gt;".</summary>
public enum HandEntryAction
{
    Enter,
    Confirm,
    Dispute,
    Withdraw,

    /// <summary>It was so in spite of the dispute: the other side is asked again.</summary>
    Insist,

    /// <summary>It was wrong: a counter line is asked for.</summary>
    AskCorrection,
    AgreeCorrection,
    RefuseCorrection,
    DropCorrection,
}

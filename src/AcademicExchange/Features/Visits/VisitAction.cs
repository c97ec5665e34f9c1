namespace AcademicExchange.Features.Visits;

/// <summary>What people do to a visit.</summary>
public enum VisitAction
{
    /// <summary>The visitor begins it.</summary>
    Begin,

    /// <summary>A head or an office begins it for the visitor, who goes on with it.</summary>
    Prepare,
    Edit,
    Submit,
    Discard,

    /// <summary>An approver says yes; the next one is asked.</summary>
    Approve,

    /// <summary>Back to the visitor, with what is wrong.</summary>
    Return,
    Decline,
    AskInformation,
    Answer,
    Withdraw,

    /// <summary>The visitor holds to the days.</summary>
    Confirm,

    /// <summary>Other days are asked for.</summary>
    Postpone,
    AgreePostponement,
    RefusePostponement,

    /// <summary>Days after the first one the host is asked whether the guest has come.</summary>
    AskArrival,
    RecordArrival,
    Extend,
    MoveOnline,
    Suspend,
    Resume,
    ReturnEarly,
    RecordDeparture,
    Report,
    Close,
    Cancel,

    /// <summary>The host's office names another colleague, for instance because the host has left.</summary>
    ReplaceHost,

    /// <summary>Adds a paper.</summary>
    Attach,

    /// <summary>Takes a paper back.</summary>
    Detach,

    /// <summary>Says who bears what.</summary>
    Fund,

    /// <summary>An item of the checklist is done.</summary>
    CheckOff,

    /// <summary>An item of the checklist is not needed.</summary>
    Waive,

    /// <summary>An item of the checklist is to be seen to again.</summary>
    Reopen,

    /// <summary>Something came of it.</summary>
    AddOutput,

    /// <summary>An output was written by mistake.</summary>
    WithdrawOutput,
}

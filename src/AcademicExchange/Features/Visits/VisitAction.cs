namespace AcademicExchange.Features.Visits;

/// <summary>What people do to a visit.</summary>
public enum VisitAction
{
    /// <summary>The visitor begins it.</summary>
    Begin,
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
}

namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>How an item of a checklist stands.</summary>
public enum ChecklistState
{
    Open,
    Done,

    /// <summary>Not needed for this visit, for a reason that is said.</summary>
    NotNeeded,
}

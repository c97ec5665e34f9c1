namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>From when on an item waits for its owner.</summary>
public enum ChecklistStage
{
    /// <summary>From the submission: what takes weeks.</summary>
    Submitted,

    /// <summary>From the last yes: what would be in vain before it.</summary>
    Accepted,

    /// <summary>From the arrival.</summary>
    Arrived,
}

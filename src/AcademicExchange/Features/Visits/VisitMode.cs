namespace AcademicExchange.Features.Visits;

/// <summary>Where the work is done.</summary>
public enum VisitMode
{
    InPerson,

    /// <summary>Moved online: nobody travels, or nobody stays.</summary>
    Online,
}

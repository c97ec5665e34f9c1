namespace AcademicExchange.Features.Visits.Routes;

/// <summary>Whether passengers get through.</summary>
public enum RouteUse
{
    Open,

    /// <summary>For some, with a permit for each.</summary>
    Limited,
    Closed,
    Unknown,
}

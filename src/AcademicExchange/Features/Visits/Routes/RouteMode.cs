namespace AcademicExchange.Features.Visits.Routes;

/// <summary>What a statement about travel speaks of.</summary>
public enum RouteMode
{
    /// <summary>A rule of a whole border.</summary>
    Regime,
    Land,
    Air,
}

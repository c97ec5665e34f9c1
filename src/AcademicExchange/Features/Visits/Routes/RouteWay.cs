using AcademicExchange.Features.Institutions;

namespace AcademicExchange.Features.Visits.Routes;

/// <summary>In which direction a statement holds. IR and AZ are the two countries.</summary>
public enum RouteWay
{
    Both,
    IntoAz,
    IntoIr,
}

/// <summary>Directions as a journey asks for them.</summary>
public static class RouteWays
{
    /// <summary>Whether a statement speaks of a journey into this country.</summary>
    public static bool LeadsInto(this RouteWay way, Country country) =>
        way == RouteWay.Both || way == (country == Country.AZ ? RouteWay.IntoAz : RouteWay.IntoIr);
}

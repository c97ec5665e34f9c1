namespace AcademicExchange.Features.Visits.Routes;

/// <summary>Why a route should be looked at before anybody relies on it.</summary>
public enum RouteWarning
{
    NotOpen,

    /// <summary>Its last check is older than <see cref="TravelRoute.FreshDays"/> days, or there was none.</summary>
    OldCheck,

    /// <summary>What is known of it ends before the day of the journey.</summary>
    EndsBefore,

    /// <summary>It begins after that day.</summary>
    BeginsAfter,
}

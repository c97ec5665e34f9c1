using static AcademicExchange.Features.Visits.VisitState;

namespace AcademicExchange.Features.Visits;

/// <summary>Names for groups of states. A class of their own: the table of visits is made from rows that need them.</summary>
public static class VisitStates
{
    /// <summary>Nothing more comes of it.</summary>
    public static readonly IReadOnlyList<VisitState> Over =
    [
        Closed,
        Declined,
        Withdrawn,
        Cancelled,
    ];

    /// <summary>All others.</summary>
    public static readonly IReadOnlyList<VisitState> Open =
    [
        .. Enum.GetValues<VisitState>().Except(Over),
    ];

    /// <summary>States in which the guest is, or is about to be, away: two such visits of one person must not overlap unsaid.</summary>
    public static readonly IReadOnlyList<VisitState> Running =
    [
        AtHomeDepartment,
        AtHomeOffice,
        AtHost,
        AtHostDepartment,
        AtHostOffice,
        InformationAsked,
        Accepted,
        Confirmed,
        Postponed,
        OnSite,
        Suspended,
    ];

    /// <summary>Everybody has said yes: it will take place, or does.</summary>
    public static readonly IReadOnlyList<VisitState> TakingPlace = [Accepted, Confirmed, OnSite];

    /// <summary>The guest may be there: nobody arrives in another state, nor stays in one after leaving.</summary>
    public static readonly IReadOnlyList<VisitState> MaybeThere = [OnSite, Suspended];

    /// <summary>All have said yes and the traveller is not back yet.</summary>
    public static readonly IReadOnlyList<VisitState> Certain =
    [
        Accepted,
        Confirmed,
        Postponed,
        OnSite,
        Suspended,
    ];

    /// <summary>Nothing more comes of it.</summary>
    public static bool IsOver(this VisitState state) => Over.Contains(state);
}

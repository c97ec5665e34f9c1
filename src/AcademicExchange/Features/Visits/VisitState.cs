namespace AcademicExchange.Features.Visits;

/// <summary>The states of a visit, in the order of its main road.</summary>
public enum VisitState
{
    /// <summary>The visitor writes.</summary>
    Draft,

    AtHomeDepartment,
    AtHomeOffice,

    /// <summary>The colleague who will host is asked.</summary>
    AtHost,
    AtHostDepartment,
    AtHostOffice,

    /// <summary>All have said yes; the visitor confirms the days.</summary>
    Accepted,
    Confirmed,
    OnSite,
    Finished,

    /// <summary>Visitor and host have reported.</summary>
    Reported,
    Closed,

    /// <summary>An approver asked something; the answer leads back to the same approver.</summary>
    InformationAsked,

    /// <summary>Other days are asked for; the host's office agrees or not.</summary>
    Postponed,
    Suspended,
    Declined,
    Withdrawn,
    Cancelled,
}

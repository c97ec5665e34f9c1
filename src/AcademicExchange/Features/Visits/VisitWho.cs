namespace AcademicExchange.Features.Visits;

/// <summary>What somebody is to one visit at this moment. The transition table speaks of these, never of roles.</summary>
[Flags]
public enum VisitWho
{
    None = 0,

    Visitor = 1,

    /// <summary>Head of the visitor's department.</summary>
    HomeHead = 2,

    /// <summary>International officer of the institution that sends.</summary>
    HomeOffice = 4,

    /// <summary>The colleague who receives the guest.</summary>
    Host = 8,

    /// <summary>Head of the host's department.</summary>
    HostHead = 16,

    /// <summary>International officer of the institution that receives.</summary>
    HostOffice = 32,

    /// <summary>A job of the system, by the date.</summary>
    Job = 64,

    Offices = HomeOffice | HostOffice,
}

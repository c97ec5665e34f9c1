namespace AcademicExchange.Features.Researchers;

/// <summary>Whether an offer can be taken up.</summary>
public enum HostingOfferState
{
    Open,

    /// <summary>By its host or the office; may be opened again.</summary>
    Closed,

    /// <summary>Its last day has passed.</summary>
    Lapsed,
}

/// <summary>What can be done with an offer.</summary>
public enum HostingOfferAction
{
    Reword,
    Close,
    Reopen,
    Lapse,
}

/// <summary>What somebody is to one offer.</summary>
[Flags]
public enum HostingOfferWho
{
    None = 0,

    /// <summary>Who offers.</summary>
    Host = 1,

    /// <summary>International officer of the host's institution.</summary>
    Office = 2,

    /// <summary>A job of the system, by the date.</summary>
    Job = 4,
}

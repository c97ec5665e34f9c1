namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>What has to be seen to before, during or after a visit. A visit has each of them once at most.</summary>
public enum ChecklistTask
{
    /// <summary>The permit of the home side to travel.</summary>
    HomePermit,

    /// <summary>The home side's word on a sensitive topic.</summary>
    TopicClearance,
    Visa,

    /// <summary>A stay for which the border asks no visa; somebody has made sure.</summary>
    VisaWaiver,
    Insurance,
    Housing,

    /// <summary>With the authorities of the host's country, after the arrival.</summary>
    Registration,
    RouteIn,
    RouteOut,

    /// <summary>Where the traveller stays and whom to call; done by giving it.</summary>
    Contacts,
}

using AcademicExchange.Features.People;

namespace AcademicExchange.Features.Visits.Contacts;

/// <summary>
/// Who gives and who reads the contacts of a visit. Nobody else, in an emergency access neither (T8); heads, signatories and auditors see
/// the visit without them.
/// </summary>
public static class ContactsAccess
{
    private const VisitWho HostSide = VisitWho.Host | VisitWho.HostOffice;

    /// <summary>All have said yes and the traveller is not back yet.</summary>
    public static bool Runs(VisitState state) => VisitStates.Certain.Contains(state);

    /// <summary>Whether the page is this actor's business: the traveller, the host, both offices.</summary>
    public static bool Opens(Visit visit, Actor actor) => WhoIs(visit, actor) != VisitWho.None;

    /// <summary>Where the traveller is: the traveller and the home office as long as it is kept, the host's office while the visit runs.</summary>
    public static bool ReadsTraveller(Visit visit, Actor actor)
    {
        var who = WhoIs(visit, actor);
        return (who & (VisitWho.Visitor | VisitWho.HomeOffice)) != VisitWho.None
            || (who.HasFlag(VisitWho.HostOffice) && Runs(visit.State));
    }

    /// <summary>The traveller alone says where they are and whom to call.</summary>
    public static bool GivesTraveller(Visit visit, Actor actor) =>
        WhoIs(visit, actor).HasFlag(VisitWho.Visitor) && Runs(visit.State);

    /// <summary>The host or the host's office.</summary>
    public static bool GivesHost(Visit visit, Actor actor) =>
        (WhoIs(visit, actor) & HostSide) != VisitWho.None && Runs(visit.State);

    /// <summary>The traveller takes back what was given, at any time.</summary>
    public static bool IsTraveller(Visit visit, Actor actor) =>
        WhoIs(visit, actor).HasFlag(VisitWho.Visitor);

    private static VisitWho WhoIs(Visit visit, Actor actor) =>
        actor.Emergency is not null
            ? VisitWho.None
            : VisitAccess.WhoIs(visit, actor) & (VisitWho.Visitor | VisitWho.HomeOffice | HostSide);
}

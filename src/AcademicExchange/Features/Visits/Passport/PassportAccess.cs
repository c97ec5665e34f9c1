using AcademicExchange.Features.People;

namespace AcademicExchange.Features.Visits.Passport;

/// <summary>Whether somebody may come to the passport of a visit.</summary>
public enum PassportDoor
{
    Shut,

    /// <summary>The host's office, before its own yes.</summary>
    Later,
    Open,
}

/// <summary>
/// Who may read the passport of a visit, and who may give it. Nobody else, in an emergency neither (T4, T8); docs/access.md shows it.
/// </summary>
public static class PassportAccess
{
    /// <summary>The traveller alone agrees, gives and takes back.</summary>
    public static bool IsTraveller(Visit visit, Actor actor) =>
        VisitAccess.WhoIs(visit, actor).HasFlag(VisitWho.Visitor);

    /// <summary>The traveller; the home office from the submission; the host's office once it has said yes and must invite.</summary>
    public static PassportDoor DoorOf(Visit visit, Actor actor)
    {
        var who = VisitAccess.WhoIs(visit, actor);
        if (
            actor.Emergency is not null
            || (who & (VisitWho.Visitor | VisitWho.Offices)) == VisitWho.None
        )
        {
            return PassportDoor.Shut;
        }

        return who.HasFlag(VisitWho.HostOffice) && !IsAgreed(visit.State)
            ? PassportDoor.Later
            : PassportDoor.Open;
    }

    /// <summary>
    /// Whether this actor may read it under this consent: what crosses the border wants the separate consent for that.
    /// </summary>
    public static bool Reads(Visit visit, PassportConsent consent, Actor actor) =>
        consent.IsActive
        && DoorOf(visit, actor) == PassportDoor.Open
        && (actor.InstitutionId == visit.HomeInstitutionId || consent.TransferUtc is not null);

    /// <summary>Nobody needs it before the visit is submitted, nor after the traveller is back.</summary>
    public static bool IsAskedFor(VisitState state) =>
        state is not (VisitState.Draft or VisitState.Finished or VisitState.Reported)
        && !state.IsOver();

    private static bool IsAgreed(VisitState state) =>
        state
            is VisitState.Accepted
                or VisitState.Confirmed
                or VisitState.OnSite
                or VisitState.Finished
                or VisitState.Reported
                or VisitState.Closed
                or VisitState.Postponed
                or VisitState.Suspended
                or VisitState.Cancelled;
}

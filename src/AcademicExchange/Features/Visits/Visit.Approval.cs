using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits;

public sealed partial class Visit
{
    /// <summary>The head of the visitor's department says yes; the home office is asked.</summary>
    public void ApproveAtHomeDepartment(Act act) =>
        Move(act, VisitAction.Approve, VisitState.AtHomeOffice);

    /// <summary>The home office confirms the agreement and the permit, and the host is asked.</summary>
    /// <param name="bond">The agreement that is named; null where none is.</param>
    /// <param name="sealedPermit">Where the permit is filed, sealed; null where it stays as it is.</param>
    /// <param name="act">By the office.</param>
    /// <exception cref="RuleViolation">"visit.agreement-missing", "visit.permit-missing", "visit.no-agreement", "visit.outlives-agreement".</exception>
    public void ApproveAtHomeOffice(VisitBond? bond, string? sealedPermit, Act act)
    {
        Demand(act, VisitAction.Approve, VisitState.AtHost);
        if (bond is null)
        {
            throw Broken("agreement-missing");
        }

        DemandBond(bond, LastDay!.Value);
        var reference = sealedPermit ?? SealedPermitReference;
        if (NeedsPermit && reference is null)
        {
            throw Broken("permit-missing");
        }

        (AgreementId, SealedPermitReference) = (bond.AgreementId, reference);
        Take(act, VisitAction.Approve, VisitState.AtHost);
    }

    /// <summary>The colleague will host.</summary>
    /// <param name="departmentDecides">Somebody else than the host heads the department; without, the office decides alone.</param>
    /// <param name="act">By the host.</param>
    public void ApproveAtHost(bool departmentDecides, Act act) =>
        Move(
            act,
            VisitAction.Approve,
            departmentDecides ? VisitState.AtHostDepartment : VisitState.AtHostOffice
        );

    public void ApproveAtHostDepartment(Act act) =>
        Move(act, VisitAction.Approve, VisitState.AtHostOffice);

    /// <summary>The last yes. Weeks may have passed: the agreement is looked at again, and one of its places is taken.</summary>
    /// <exception cref="RuleViolation">"visit.no-agreement", "visit.outlives-agreement".</exception>
    public void ApproveAtHostOffice(VisitBond bond, Act act)
    {
        Demand(act, VisitAction.Approve, VisitState.Accepted);
        DemandBond(bond, LastDay!.Value);
        AgreementPlaceId = bond.PlaceId;
        Take(act, VisitAction.Approve, VisitState.Accepted);
    }

    /// <summary>Back to the visitor, to be written anew; the approvals given begin anew too.</summary>
    public void Return(Act act) => Move(act, VisitAction.Return, VisitState.Draft);

    public void Decline(Act act) => Move(act, VisitAction.Decline, VisitState.Declined);

    /// <summary>The step waits until the visitor has answered.</summary>
    public void AskInformation(Act act)
    {
        var from = State;
        Move(act, VisitAction.AskInformation, VisitState.InformationAsked);
        ReturnState = from;
    }

    public void Answer(Act act)
    {
        Move(act, VisitAction.Answer, ReturnState ?? State);
        ReturnState = null;
    }

    /// <summary>The visitor holds to the days.</summary>
    /// <exception cref="RuleViolation">"visit.days-past": they want a postponement first.</exception>
    public void Confirm(DateOnly today, Act act)
    {
        Demand(act, VisitAction.Confirm, VisitState.Confirmed);
        if (FirstDay < today)
        {
            throw Broken("days-past");
        }

        Take(act, VisitAction.Confirm, VisitState.Confirmed);
    }

    /// <summary>Other days are asked for; the host's office answers.</summary>
    /// <exception cref="RuleViolation">"visit.days", "visit.days-past", "visit.same-days", "visit.outlives-agreement".</exception>
    public void Postpone(DateOnly first, DateOnly last, DateOnly today, VisitBond bond, Act act)
    {
        Demand(act, VisitAction.Postpone, VisitState.Postponed);
        DemandOrder(first, last);
        if (first < today)
        {
            throw Broken("days-past");
        }

        if ((first, last) == (FirstDay, LastDay))
        {
            throw Broken("same-days");
        }

        DemandWithin(bond, last);

        (WishedFirstDay, WishedLastDay, ReturnState) = (first, last, State);
        Take(act, VisitAction.Postpone, VisitState.Postponed);
    }

    /// <exception cref="RuleViolation">"visit.no-agreement", "visit.outlives-agreement".</exception>
    public void AgreePostponement(VisitBond bond, Act act)
    {
        Demand(act, VisitAction.AgreePostponement, VisitState.Accepted);
        DemandBond(bond, WishedLastDay!.Value);
        (FirstDay, LastDay) = (WishedFirstDay, WishedLastDay);
        (AgreementPlaceId, ArrivalAskedUtc) = (bond.PlaceId, null);
        ForgetWish();
        Take(act, VisitAction.AgreePostponement, VisitState.Accepted);
    }

    public void RefusePostponement(Act act)
    {
        Move(act, VisitAction.RefusePostponement, ReturnState ?? State);
        ForgetWish();
    }

    private void ForgetWish() => (WishedFirstDay, WishedLastDay, ReturnState) = (null, null, null);
}

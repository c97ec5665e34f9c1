using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits;

public sealed partial class Visit
{
    /// <summary>So many days before the first one somebody may have arrived already.</summary>
    public const int EarliestArrival = 14;

    /// <summary>So many days after the first one the host is asked whether the guest has come.</summary>
    public const int ArrivalAskedAfter = 3;

    /// <summary>The host is awaited until the arrival is recorded.</summary>
    public void AskArrival(Act act)
    {
        Demand(act, VisitAction.AskArrival, VisitState.Confirmed);
        ArrivalAskedUtc = act.NowUtc;
        Take(act, VisitAction.AskArrival, VisitState.Confirmed);
    }

    /// <summary>Another colleague of the host's institution receives the guest; asked anew only where the host has not answered yet.</summary>
    /// <exception cref="RuleViolation">"visit.same-host", "visit.not-a-colleague".</exception>
    public void ReplaceHost(VisitPerson host, Act act)
    {
        Demand(act, VisitAction.ReplaceHost, State);
        if (host.PersonId == HostPersonId)
        {
            throw Broken("same-host");
        }

        if (host.InstitutionId != HostInstitutionId || host.PersonId == VisitorPersonId)
        {
            throw Broken("not-a-colleague");
        }

        (HostPersonId, HostUnitId) = (host.PersonId, host.UnitId);
        Host.Replace(host);
        Take(act, VisitAction.ReplaceHost, State);
    }

    /// <exception cref="RuleViolation">"visit.arrival" where the day lies ahead, long before the first day or behind the last.</exception>
    public void RecordArrival(DateOnly day, DateOnly today, Act act)
    {
        Demand(act, VisitAction.RecordArrival, VisitState.OnSite);
        if (day > today || day < FirstDay!.Value.AddDays(-EarliestArrival) || day > LastDay)
        {
            throw Broken("arrival", FirstDay!.Value.AddDays(-EarliestArrival), LastDay);
        }

        ArrivedOn = day;
        Take(act, VisitAction.RecordArrival, VisitState.OnSite);
    }

    /// <exception cref="RuleViolation">"visit.departure" where the day lies ahead or before the arrival.</exception>
    public void RecordDeparture(DateOnly day, DateOnly today, Act act)
    {
        Demand(act, VisitAction.RecordDeparture, VisitState.Finished);
        DemandDeparture(day, today);
        DepartedOn = day;
        Take(act, VisitAction.RecordDeparture, VisitState.Finished);
    }

    /// <exception cref="RuleViolation">"visit.departure"; "visit.not-early" where the last day had come; "visit.not-arrived".</exception>
    public void ReturnEarly(DateOnly day, DateOnly today, Act act)
    {
        Demand(act, VisitAction.ReturnEarly, VisitState.Finished);
        if (ArrivedOn is null)
        {
            throw Broken("not-arrived");
        }

        DemandDeparture(day, today);
        if (day >= LastDay)
        {
            throw Broken("not-early", LastDay);
        }

        (DepartedOn, ReturnState) = (day, null);
        Take(act, VisitAction.ReturnEarly, VisitState.Finished);
    }

    /// <exception cref="RuleViolation">"visit.not-longer", "visit.no-agreement", "visit.outlives-agreement".</exception>
    public void Extend(DateOnly lastDay, VisitBond bond, Act act)
    {
        Demand(act, VisitAction.Extend, VisitState.OnSite);
        if (lastDay <= LastDay)
        {
            throw Broken("not-longer", LastDay);
        }

        DemandBond(bond, lastDay);
        LastDay = lastDay;
        Take(act, VisitAction.Extend, VisitState.OnSite);
    }

    /// <summary>
    /// The days on which the visitor is a guest: those that the visitor has confirmed, then those that were. Null before, and where nobody
    /// travels. Online nobody is a guest, from the day after the move on.
    /// </summary>
    public StayDays? Stay
    {
        get
        {
            var (first, last, haveBeen) = (ReturnState ?? State) switch
            {
                VisitState.Confirmed or VisitState.OnSite => (FirstDay, LastDay, false),
                VisitState.Finished or VisitState.Reported or VisitState.Closed => (
                    ArrivedOn,
                    DepartedOn,
                    true
                ),
                _ => (null, null, false),
            };
            if (Mode == VisitMode.Online && !(last <= OnlineSince))
            {
                last = OnlineSince;
            }

            return first <= last ? new StayDays(first.Value, last.Value, haveBeen) : null;
        }
    }

    /// <param name="today">At the institution of the office that moves it.</param>
    /// <param name="act">By an office.</param>
    /// <exception cref="RuleViolation">"visit.online-already".</exception>
    public void MoveOnline(DateOnly today, Act act)
    {
        Demand(act, VisitAction.MoveOnline, State);
        if (Mode == VisitMode.Online)
        {
            throw Broken("online-already");
        }

        Mode = VisitMode.Online;
        if (ArrivedOn is null)
        {
            // Nobody will travel: the place is another's.
            AgreementPlaceId = null;
        }
        else
        {
            OnlineSince = today;
        }

        Take(act, VisitAction.MoveOnline, State);
    }

    public void Suspend(Act act)
    {
        var from = State;
        Move(act, VisitAction.Suspend, VisitState.Suspended);
        ReturnState = from;
    }

    public void Resume(Act act)
    {
        Move(act, VisitAction.Resume, ReturnState ?? State);
        ReturnState = null;
    }

    /// <summary>It does not take place.</summary>
    /// <exception cref="RuleViolation">"visit.has-arrived": who has been there returns early.</exception>
    public void Cancel(Act act)
    {
        Demand(act, VisitAction.Cancel, VisitState.Cancelled);
        if (ArrivedOn is not null)
        {
            throw Broken("has-arrived");
        }

        ForgetWish();
        AgreementPlaceId = null;
        Take(act, VisitAction.Cancel, VisitState.Cancelled);
    }

    /// <summary>Visitor and host report once each; with the second report the visit is reported.</summary>
    /// <exception cref="RuleViolation">"visit.report-empty", "visit.report-given".</exception>
    public void Report(string? text, Act act)
    {
        var isVisitor = VisitAccess.WhoIs(this, act.By).HasFlag(VisitWho.Visitor);
        var isLast = (isVisitor ? HostReportedUtc : VisitorReportedUtc) is not null;
        var to = isLast ? VisitState.Reported : VisitState.Finished;
        Demand(act, VisitAction.Report, to);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Broken("report-empty");
        }

        if ((isVisitor ? VisitorReportedUtc : HostReportedUtc) is not null)
        {
            throw Broken("report-given");
        }

        if (isVisitor)
        {
            (VisitorReport, VisitorReportedUtc) = (text, act.NowUtc);
        }
        else
        {
            (HostReport, HostReportedUtc) = (text, act.NowUtc);
        }

        Take(act, VisitAction.Report, to);
    }

    public void Close(Act act) => Move(act, VisitAction.Close, VisitState.Closed);

    private void DemandDeparture(DateOnly day, DateOnly today)
    {
        if (day > today || day < ArrivedOn)
        {
            throw Broken("departure", ArrivedOn);
        }
    }
}

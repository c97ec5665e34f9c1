using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits;

public sealed partial class Visit
{
    /// <summary>The visitor begins a draft, or a head or an office for the visitor; nobody else sees it before it is submitted.</summary>
    /// <exception cref="RuleViolation">"visit.not-yours", "visit.same-institution", and as <see cref="Rewrite"/>.</exception>
    public static Visit Begin(string number, NewVisit wanted, Act act)
    {
        var (home, host) = (wanted.Home, wanted.Host);
        var isOwn = act.By.PersonId == home.PersonId;
        if (
            act.By.ForPersonId is not null
            || act.By.InstitutionId != home.InstitutionId
            || !(isOwn || VisitAccess.MayPrepare(act.By))
        )
        {
            throw Broken("not-yours");
        }

        if (host.InstitutionId == home.InstitutionId || host.PersonId == home.PersonId)
        {
            throw Broken("same-institution");
        }

        var visit = new Visit
        {
            Id = wanted.Id,
            Number = number,
            State = VisitState.Draft,
            StateSinceUtc = act.NowUtc,
            CreatedUtc = act.NowUtc,
            VisitorPersonId = home.PersonId,
            HomeInstitutionId = home.InstitutionId,
            HomeUnitId = home.UnitId,
            HostPersonId = host.PersonId,
            HostInstitutionId = host.InstitutionId,
            HostUnitId = host.UnitId,
            HostingOfferId = wanted.HostingOfferId,
            IsDemo = wanted.IsDemo,
        };
        visit._sides.Add(new VisitSide(visit.Id, home, isHome: true));
        visit._sides.Add(new VisitSide(visit.Id, host, isHome: false));
        visit.Describe(wanted.Entry);
        visit.Note(
            act,
            VisitState.Draft,
            isOwn ? VisitAction.Begin : VisitAction.Prepare,
            VisitState.Draft,
            isInternal: true
        );
        visit.AwaitNext(act.NowUtc);
        return visit;
    }

    /// <param name="entry">What is said of it now.</param>
    /// <param name="sealedPermit">Where the permit is filed, sealed; null for none.</param>
    /// <param name="bond">The agreement that is cited now; null where none is yet.</param>
    /// <param name="act">By the visitor.</param>
    /// <exception cref="RuleViolation">
    /// "visit.title" where no language has one, "visit.days" where the last day lies before the first, "visit.outlives-agreement".
    /// </exception>
    public void Rewrite(VisitEntry entry, string? sealedPermit, VisitBond? bond, Act act)
    {
        Demand(act, VisitAction.Edit, VisitState.Draft);
        Describe(entry);
        DemandWithin(bond, LastDay);
        SealedPermitReference = sealedPermit;
        Take(act, VisitAction.Edit, VisitState.Draft);
    }

    /// <param name="today">At the home institution.</param>
    /// <param name="departmentDecides">Somebody else than the visitor heads the department; without, the office decides alone.</param>
    /// <param name="bond">The agreement that is cited; null where none is yet.</param>
    /// <param name="act">By the visitor.</param>
    /// <exception cref="RuleViolation">"visit.incomplete", "visit.days-past", and as <see cref="DemandBond"/>.</exception>
    public void Submit(DateOnly today, bool departmentDecides, VisitBond? bond, Act act)
    {
        var to = departmentDecides ? VisitState.AtHomeDepartment : VisitState.AtHomeOffice;
        Demand(act, VisitAction.Submit, to);
        if (FirstDay is not { } first || LastDay is null || string.IsNullOrWhiteSpace(WorkPlan))
        {
            throw Broken("incomplete");
        }

        if (first < today)
        {
            throw Broken("days-past");
        }

        if (bond is not null)
        {
            DemandBond(bond, LastDay.Value);
        }

        Home.Reveal(VisitorPersonId);
        Take(act, VisitAction.Submit, to);
    }

    /// <summary>A draft that comes to nothing.</summary>
    public void Discard(Act act) => Move(act, VisitAction.Discard, VisitState.Withdrawn);

    public void Withdraw(Act act)
    {
        Move(act, VisitAction.Withdraw, VisitState.Withdrawn);
        ReturnState = null;
    }

    internal void ForgetPermitReference() => SealedPermitReference = null;

    private void Describe(VisitEntry entry)
    {
        if (entry.Title.IsEmpty)
        {
            throw Broken("title");
        }

        DemandOrder(entry.FirstDay, entry.LastDay);
        (Kind, Title, WorkPlan, Mode) = (entry.Kind, entry.Title, entry.WorkPlan, entry.Mode);
        (FirstDay, LastDay, AgreementId) = (entry.FirstDay, entry.LastDay, entry.AgreementId);
        (IsSensitive, NeedsPermit) = (entry.IsSensitive, entry.NeedsPermit);
        Passport = entry.Passport;
        if (entry.UnitId is { } unit)
        {
            HomeUnitId = unit;
            Home.MoveTo(unit);
        }
    }

    private static void DemandOrder(DateOnly? first, DateOnly? last)
    {
        if (last < first)
        {
            throw Broken("days");
        }
    }

    /// <exception cref="RuleViolation">"visit.no-agreement" where it does not bind both institutions now, "visit.outlives-agreement".</exception>
    private static void DemandBond(VisitBond bond, DateOnly lastDay)
    {
        if (!bond.Binds)
        {
            throw Broken("no-agreement");
        }

        DemandWithin(bond, lastDay);
    }

    /// <summary>Said when the days are asked for. Whether the agreement still binds is looked at when somebody agrees.</summary>
    /// <exception cref="RuleViolation">"visit.outlives-agreement".</exception>
    private static void DemandWithin(VisitBond? bond, DateOnly? lastDay)
    {
        if (lastDay > bond?.LastDay)
        {
            throw Broken("outlives-agreement", bond.LastDay);
        }
    }
}

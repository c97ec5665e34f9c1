using AcademicExchange.Features.People;

namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>An item that a visit is to have.</summary>
/// <param name="RuleKey">The rule that asks for it.</param>
public sealed record PlannedItem(
    ChecklistTask Task,
    string RuleKey,
    VisitWho Owner,
    ChecklistStage Stage,
    DateOnly DueOn
)
{
    public bool IsHome => Owner is VisitWho.Visitor or VisitWho.HomeHead or VisitWho.HomeOffice;

    /// <summary>The role that is awaited; null where it is the visitor or the host in person.</summary>
    public Role? Role =>
        Owner switch
        {
            VisitWho.HomeOffice or VisitWho.HostOffice => People.Role.InternationalOfficer,
            VisitWho.HomeHead or VisitWho.HostHead => People.Role.DepartmentHead,
            _ => null,
        };
}

using AcademicExchange.Features.People;

namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>For whom items wait. Who sees them, the visit says.</summary>
public static class ChecklistAccess
{
    /// <summary>Items that wait for this person, or for a role held at the institution acted for.</summary>
    public static IQueryable<ChecklistItem> AwaitedFrom(
        this IQueryable<ChecklistItem> items,
        Actor actor
    )
    {
        var (person, absent, own) = (actor.PersonId, actor.ForPersonId, actor.InstitutionId);
        var roles = actor
            .Roles.Where(role => role is Role.InternationalOfficer or Role.DepartmentHead)
            .Select(role => (Role?)role)
            .ToList();
        return items.Where(item =>
            item.AwaitedSinceUtc != null
            && item.InstitutionId == own
            && ((item.OwnerPersonId == person && absent == null) || roles.Contains(item.OwnerRole))
        );
    }
}

using AcademicExchange.Features.Institutions;

namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>What the rules of a checklist ask of a visit.</summary>
public sealed record Journey(
    Country Home,
    Country Host,
    PassportGroup Passport,
    VisitKind Kind,
    DateOnly FirstDay,
    DateOnly LastDay,
    bool NeedsPermit,
    bool IsSensitive
)
{
    /// <summary>Both days count, as a border counts them.</summary>
    public int Days => LastDay.DayNumber - FirstDay.DayNumber + 1;

    /// <summary>The rules that hold for it, one for each task. Who does not travel needs none of it.</summary>
    public static IReadOnlyList<ChecklistRule> Rules(
        IEnumerable<ChecklistRule> all,
        Journey journey
    ) =>
        [
            .. all.OrderBy(rule => rule.Order)
                .Where(rule => rule.IsOf(journey))
                .DistinctBy(rule => rule.Task),
        ];
}

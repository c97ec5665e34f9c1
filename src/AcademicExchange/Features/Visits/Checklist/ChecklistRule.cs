using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>Where a due day is counted from.</summary>
public enum DueAnchor
{
    FirstDay,
    LastDay,
}

/// <summary>What a due day is counted in.</summary>
public enum DueUnit
{
    /// <summary>Working days of the owner's institution.</summary>
    WorkingDays,

    /// <summary>Days of the calendar, as laws count; ends on the working day before where it meets a day of rest.</summary>
    Days,
}

/// <summary>An answer of the proposal that a rule waits for.</summary>
public enum RuleCondition
{
    Always,
    PermitNeeded,
    SensitiveTopic,
}

/// <summary>
/// One rule of the checklist: for which visits (direction, passport, kind, length, answers) what is to be done, by whom, by when. Rules are
/// data with their source and the day of their last check; of several that speak of one task the first counts.
/// </summary>
public sealed class ChecklistRule
{
    public required string Key { get; init; }

    public required int Order { get; init; }

    public required ChecklistTask Task { get; init; }

    /// <summary>Null for any.</summary>
    public Country? Home { get; init; }

    public Country? Host { get; init; }

    public PassportGroup? Passport { get; init; }

    /// <summary>Kinds of visits, comma-separated enum names; empty for all.</summary>
    public string Kinds { get; init; } = "";

    public int? MinDays { get; init; }

    public int? MaxDays { get; init; }

    public RuleCondition Condition { get; init; }

    public required VisitWho Owner { get; init; }

    public required ChecklistStage Stage { get; init; }

    /// <summary>Before the anchor where negative.</summary>
    public required int Offset { get; init; }

    public required DueUnit Unit { get; init; }

    public required DueAnchor Anchor { get; init; }

    /// <summary>What the owner is told.</summary>
    public required LocalText About { get; init; }

    public string? Source { get; init; }

    public DateOnly? CheckedOn { get; init; }

    public bool IsOf(Journey journey) =>
        (Home is null || Home == journey.Home)
        && (Host is null || Host == journey.Host)
        && (Passport is null || Passport == journey.Passport)
        && (MinDays is null || journey.Days >= MinDays)
        && (MaxDays is null || journey.Days <= MaxDays)
        && (Kinds.Length == 0 || Kinds.Split(',').Contains(journey.Kind.ToString()))
        && Condition switch
        {
            RuleCondition.PermitNeeded => journey.NeedsPermit,
            RuleCondition.SensitiveTopic => journey.IsSensitive,
            _ => true,
        };

    /// <summary>By when, in the calendar of the owner's institution: a working day, and never after what was counted.</summary>
    public DateOnly DueOn(Journey journey, WorkingDays days)
    {
        var anchor = Anchor == DueAnchor.FirstDay ? journey.FirstDay : journey.LastDay;
        if (Unit == DueUnit.WorkingDays && Offset != 0)
        {
            return days.Add(anchor, Offset);
        }

        var counted = anchor.AddDays(Offset);
        return days.IsWorkingDay(counted) ? counted : days.Add(counted, -1);
    }
}

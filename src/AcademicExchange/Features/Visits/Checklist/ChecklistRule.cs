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

/// <summary>What a rule says: for which visits something is to be done, by whom, by when.</summary>
public sealed record RuleEntry
{
    /// <summary>Of several rules for one task the lowest that fits counts.</summary>
    public required int Order { get; init; }

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

    /// <summary>It asks for nothing any more.</summary>
    public bool IsOff { get; init; }
}

/// <summary>
/// One rule of the checklist: for which visits (direction, passport, kind, length, answers) what is to be done, by whom, by when. Rules are
/// data with their source and the day of their last check; of several that speak of one task the first counts. A rule keeps its task.
/// </summary>
public sealed class ChecklistRule
{
    public const int KeyLength = 60;
    public const int AboutLength = 600;
    public const int SourceLength = 300;

    /// <summary>A year and more before or after is no due day.</summary>
    public const int MostDays = 400;

    /// <summary>Who may own what a rule asks for.</summary>
    public static readonly IReadOnlyList<VisitWho> Owners =
    [
        VisitWho.Visitor,
        VisitWho.HomeHead,
        VisitWho.HomeOffice,
        VisitWho.Host,
        VisitWho.HostHead,
        VisitWho.HostOffice,
    ];

    private ChecklistRule() { }

    public ChecklistRule(string key, ChecklistTask task, RuleEntry entry)
    {
        (Key, Task) = (key, task);
        Describe(entry);
    }

    public string Key { get; private set; } = "";

    public ChecklistTask Task { get; private set; }

    public int Order { get; private set; }

    public Country? Home { get; private set; }

    public Country? Host { get; private set; }

    public PassportGroup? Passport { get; private set; }

    public string Kinds { get; private set; } = "";

    /// <summary>The kinds of visits for which it holds; empty for all.</summary>
    public VisitKind[] KindsNamed =>
        [
            .. Kinds
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(kind => Enum.Parse<VisitKind>(kind)),
        ];

    public int? MinDays { get; private set; }

    public int? MaxDays { get; private set; }

    public RuleCondition Condition { get; private set; }

    public VisitWho Owner { get; private set; }

    public ChecklistStage Stage { get; private set; }

    public int Offset { get; private set; }

    public DueUnit Unit { get; private set; }

    public DueAnchor Anchor { get; private set; }

    public LocalText About { get; private set; } = LocalText.Empty;

    public string? Source { get; private set; }

    public DateOnly? CheckedOn { get; private set; }

    public bool IsOff { get; private set; }

    /// <summary>Raised by every edit; a save from an older one is refused.</summary>
    public int Version { get; private set; }

    public void Reword(RuleEntry entry)
    {
        Describe(entry);
        Version++;
    }

    /// <summary>Somebody has made sure of it on this day.</summary>
    public void Check(DateOnly day)
    {
        CheckedOn = day;
        Version++;
    }

    public bool IsOf(Journey journey) =>
        !IsOff
        && (Home is null || Home == journey.Home)
        && (Host is null || Host == journey.Host)
        && (Passport is null || Passport == journey.Passport)
        && (MinDays is null || journey.Days >= MinDays)
        && (MaxDays is null || journey.Days <= MaxDays)
        && (Kinds.Length == 0 || KindsNamed.Contains(journey.Kind))
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

    private void Describe(RuleEntry entry)
    {
        (Order, Home, Host, Passport) = (entry.Order, entry.Home, entry.Host, entry.Passport);
        (Kinds, MinDays, MaxDays) = (entry.Kinds, entry.MinDays, entry.MaxDays);
        (Condition, Owner, Stage) = (entry.Condition, entry.Owner, entry.Stage);
        (Offset, Unit, Anchor) = (entry.Offset, entry.Unit, entry.Anchor);
        (About, Source, CheckedOn) = (entry.About, entry.Source, entry.CheckedOn);
        IsOff = entry.IsOff;
    }
}

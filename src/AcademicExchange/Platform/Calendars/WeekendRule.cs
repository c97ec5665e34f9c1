namespace AcademicExchange.Platform.Calendars;

/// <summary>The days of rest of each week between two dates, both included; without an end the rule stays in force.</summary>
public sealed record WeekendRule(
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    IReadOnlySet<DayOfWeek> Days
)
{
    public bool Covers(DateOnly day) => day >= ValidFrom && (ValidTo is null || day <= ValidTo);
}

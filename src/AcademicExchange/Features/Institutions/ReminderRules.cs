using System.Globalization;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Institutions;

/// <summary>
/// When people are reminded. Of an awaited step: working days before and after its due day, each later than the one before. Of an end:
/// days before it, the farthest first.
/// </summary>
/// <param name="Before">The first reminder, so many working days before the due day; 0 for none of its own.</param>
/// <param name="After">The one after the due day.</param>
/// <param name="StandIn">The stand-in is told as well.</param>
/// <param name="Superior">The administrators of the institution are told as well.</param>
/// <param name="Ends">Days before an agreement's end.</param>
public sealed record ReminderDays(
    int Before,
    int After,
    int StandIn,
    int Superior,
    IReadOnlyList<int> Ends
)
{
    public const int MostWorkingDays = 60;
    public const int MostEnds = 6;
    public const int FarthestEnd = 730;

    /// <summary>What holds where nobody has said anything else.</summary>
    public static readonly ReminderDays Usual = new(2, 2, 5, 10, [180, 90, 30, 7]);

    /// <summary>The rule that these days break; null where they do.</summary>
    public string? WhyNot() =>
        Before is < 0 or > MostWorkingDays || After < 1 || Superior > MostWorkingDays ? "range"
        : StandIn <= After || Superior <= StandIn ? "order"
        : Ends.Count is 0 or > MostEnds
        || Ends.Any(days => days is < 1 or > FarthestEnd)
        || Ends.Zip(Ends.Skip(1)).Any(two => two.First <= two.Second)
            ? "ends"
        : null;
}

/// <summary>The reminder days of one institution, or of all that have none of their own.</summary>
public sealed class ReminderRules
{
    private ReminderRules() { }

    public ReminderRules(Guid? institutionId) => Id = institutionId ?? Everywhere;

    /// <summary>The key of the row for all institutions without one of their own.</summary>
    public static readonly Guid Everywhere = Guid.Empty;

    /// <summary>The institution's key, or <see cref="Everywhere"/>.</summary>
    public Guid Id { get; private init; }

    public int Before { get; private set; }

    public int After { get; private set; }

    public int StandIn { get; private set; }

    public int Superior { get; private set; }

    /// <summary>Comma-separated, the farthest first: "180,90,30,7".</summary>
    public string Ends { get; private set; } = "";

    public int Version { get; private set; }

    public ReminderDays Days =>
        new(
            Before,
            After,
            StandIn,
            Superior,
            [
                .. Ends.Split(',')
                    .Select(days =>
                        int.Parse(days, NumberStyles.None, CultureInfo.InvariantCulture)
                    ),
            ]
        );

    /// <exception cref="RuleViolation">"reminders.range", "reminders.order", "reminders.ends".</exception>
    public void Set(ReminderDays days)
    {
        if (days.WhyNot() is { } why)
        {
            throw new RuleViolation(
                "reminders." + why,
                why == "ends" ? ReminderDays.FarthestEnd : ReminderDays.MostWorkingDays,
                ReminderDays.MostEnds
            );
        }

        (Before, After, StandIn, Superior) = (days.Before, days.After, days.StandIn, days.Superior);
        Ends = string.Join(
            ',',
            days.Ends.Select(end => end.ToString(CultureInfo.InvariantCulture))
        );
        Version++;
    }
}

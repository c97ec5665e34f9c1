using System.ComponentModel.DataAnnotations;
using System.Globalization;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.Institutions;

/// <summary>When to remind, as it is typed: the days before an end in one field, parted by anything that is no digit.</summary>
public sealed class ReminderInput
{
    private const int EndsLength = 60;

    [Required, Range(0, ReminderDays.MostWorkingDays)]
    public int? Before { get; set; }

    [Required, Range(1, ReminderDays.MostWorkingDays)]
    public int? After { get; set; }

    [Required, Range(1, ReminderDays.MostWorkingDays)]
    public int? StandIn { get; set; }

    [Required, Range(1, ReminderDays.MostWorkingDays)]
    public int? Superior { get; set; }

    [Required, StringLength(EndsLength)]
    public string? Ends { get; set; }

    public static ReminderInput Of(ReminderDays days, Show show) =>
        new()
        {
            Before = days.Before,
            After = days.After,
            StandIn = days.StandIn,
            Superior = days.Superior,
            Ends = show.List(days.Ends.Select(end => show.Number(end))),
        };

    /// <summary>What was typed, the days of an end sorted; the fields are known to be filled.</summary>
    public ReminderDays ToDays() =>
        new(
            Before!.Value,
            After!.Value,
            StandIn!.Value,
            Superior!.Value,
            [.. Numbers(Ends!).Distinct().OrderDescending()]
        );

    public static string FieldOf(string rule) =>
        rule switch
        {
            "reminders.order" or "reminders.range" => "Input.StandIn",
            "reminders.ends" => "Input.Ends",
            _ => "",
        };

    /// <summary>What was saved meanwhile beside what was typed.</summary>
    public IReadOnlyList<Difference> DifferencesTo(ReminderDays saved, ReaderWords words, Show show)
    {
        var other = Of(saved, show);
        return Difference.Of(
            Number("Before", other.Before, Before),
            Number("After", other.After, After),
            Number("StandIn", other.StandIn, StandIn),
            Number("Superior", other.Superior, Superior),
            new Difference(words["Institutions.Reminders.Ends"], other.Ends, Ends)
        );

        Difference Number(string name, int? savedOne, int? typed) =>
            new(
                words["Institutions.Reminders." + name],
                savedOne is { } one ? show.Number(one) : null,
                typed is { } two ? show.Number(two) : null
            );
    }

    /// <summary>A number too long to be one counts as one that is too large.</summary>
    private static IEnumerable<int> Numbers(string text) =>
        new string([.. Digits.ToAscii(text).Select(c => char.IsAsciiDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part =>
                int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
                    ? days
                    : int.MaxValue
            );
}

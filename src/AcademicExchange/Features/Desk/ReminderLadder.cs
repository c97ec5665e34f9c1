using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Calendars;

namespace AcademicExchange.Features.Desk;

/// <summary>The rungs of a reminder of an awaited step, in the order in which they are climbed.</summary>
public enum ReminderRung
{
    /// <summary>Some working days before the due day.</summary>
    Before,

    /// <summary>On the due day.</summary>
    On,

    /// <summary>Some working days after it.</summary>
    After,

    /// <summary>The stand-in is told as well.</summary>
    StandIn,

    /// <summary>The administrator of the institution is told as well.</summary>
    Superior,
}

/// <summary>When to remind. Pure: the working days are those of the awaited person's institution.</summary>
public static class ReminderLadder
{
    /// <summary>The working day of a rung, counted from the due day.</summary>
    public static DateOnly DayOf(
        ReminderRung rung,
        DateOnly dueOn,
        WorkingDays days,
        ReminderDays rules
    ) =>
        rung switch
        {
            ReminderRung.Before when rules.Before > 0 => days.Add(dueOn, -rules.Before),
            ReminderRung.Before or ReminderRung.On => days.OnOrAfter(dueOn),
            ReminderRung.After => days.Add(dueOn, rules.After),
            ReminderRung.StandIn => days.Add(dueOn, rules.StandIn),
            _ => days.Add(dueOn, rules.Superior),
        };

    /// <summary>The day from which the ladder is counted: what was asked for after its due day is not late before it was asked.</summary>
    public static DateOnly From(DateOnly dueOn, DateTime sinceUtc)
    {
        var asked = DateOnly.FromDateTime(sinceUtc);
        return asked > dueOn ? asked : dueOn;
    }

    /// <summary>The highest rung whose day has come, and the day of the next one; a pause is caught up with one message, not with all that were missed.</summary>
    public static (ReminderRung? Rung, DateOnly? Next) At(
        DateOnly today,
        DateOnly dueOn,
        WorkingDays days,
        ReminderDays rules
    )
    {
        ReminderRung? reached = null;
        foreach (var rung in Enum.GetValues<ReminderRung>())
        {
            var day = DayOf(rung, dueOn, days, rules);
            if (day > today)
            {
                return (reached, day);
            }

            reached = rung;
        }

        return (reached, null);
    }

    /// <summary>The same for the end of an agreement: days left at the rung reached, and the day of the next rung.</summary>
    public static (int? Days, DateOnly? Next) OfEnd(
        DateOnly today,
        DateOnly endsOn,
        ReminderDays rules
    )
    {
        int? reached = null;
        foreach (var days in rules.Ends)
        {
            if (endsOn.AddDays(-days) > today)
            {
                return (reached, endsOn.AddDays(-days));
            }

            reached = days;
        }

        return (reached, null);
    }
}

using AcademicExchange.Platform.Calendars;

namespace AcademicExchange.Features.Agreements;

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
    /// <summary>Days before the end of an agreement at which the offices hear of it.</summary>
    public static readonly IReadOnlyList<int> EndDays = [180, 90, 30, 7];

    /// <summary>The working day of a rung, counted from the due day.</summary>
    public static DateOnly DayOf(ReminderRung rung, DateOnly dueOn, WorkingDays days) =>
        rung switch
        {
            ReminderRung.Before => days.Add(dueOn, -2),
            ReminderRung.On => days.OnOrAfter(dueOn),
            ReminderRung.After => days.Add(dueOn, 2),
            ReminderRung.StandIn => days.Add(dueOn, 5),
            _ => days.Add(dueOn, 10),
        };

    /// <summary>The highest rung whose day has come, and the day of the next one; a pause is caught up with one message, not with all that were missed.</summary>
    public static (ReminderRung? Rung, DateOnly? Next) At(
        DateOnly today,
        DateOnly dueOn,
        WorkingDays days
    )
    {
        ReminderRung? reached = null;
        foreach (var rung in Enum.GetValues<ReminderRung>())
        {
            var day = DayOf(rung, dueOn, days);
            if (day > today)
            {
                return (reached, day);
            }

            reached = rung;
        }

        return (reached, null);
    }

    /// <summary>The same for the end of an agreement: days left at the rung reached, and the day of the next rung.</summary>
    public static (int? Days, DateOnly? Next) OfEnd(DateOnly today, DateOnly endsOn)
    {
        int? reached = null;
        foreach (var days in EndDays)
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

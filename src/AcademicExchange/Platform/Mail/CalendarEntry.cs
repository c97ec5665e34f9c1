namespace AcademicExchange.Platform.Mail;

/// <summary>Whole days in a calendar: a due day, or the first and last day of something.</summary>
/// <param name="Uid">Stays the same when the entry is sent again; the newer one then replaces the older.</param>
/// <param name="Summary">Its title; the subject of the mail unless told.</param>
public sealed record CalendarEntry(
    string Uid,
    DateOnly First,
    DateOnly? Last = null,
    Word? Summary = null
);

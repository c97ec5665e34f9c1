namespace AcademicExchange.Platform.Mail;

/// <summary>
/// A message to a person; one record a message. Its words are "&lt;Key&gt;.Subject" and "&lt;Key&gt;.Text" (paragraphs are parted by an empty
/// line). Values are written for the recipient: days in both calendars, instants with their city, texts and <see cref="Word"/>s in the
/// recipient's language.
/// </summary>
public interface IMail
{
    /// <summary>"Mail.Invitation".</summary>
    string Key { get; }

    /// <summary>{0}, {1} of the subject and the text.</summary>
    IReadOnlyList<object?> Args => [];

    /// <summary>Where it leads, a path within the site; null where nothing is to be opened.</summary>
    string? Path => null;

    /// <summary>The words on the link.</summary>
    string LinkKey => "Mail.Open";

    /// <summary>It carries a link that opens an account: its text is not kept after sending.</summary>
    bool IsSecret => false;

    /// <summary>A date that matters, attached as an iCalendar file.</summary>
    CalendarEntry? Entry => null;

    /// <summary>A kept file that goes with it. Whoever writes the mail knows that the recipient may open it.</summary>
    Guid? FileId => null;
}

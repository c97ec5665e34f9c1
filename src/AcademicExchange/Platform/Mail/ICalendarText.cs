using System.Globalization;
using System.Text;

namespace AcademicExchange.Platform.Mail;

/// <summary>Writes iCalendar objects (RFC 5545): CR LF, lines folded at 75 bytes without cutting a letter, instants in UTC.</summary>
public sealed class ICalendarText
{
    private const int LineBytes = 75;
    private readonly StringBuilder _text = new();

    public ICalendarText(string? name = null)
    {
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//AcademicExchange//EN");
        Line("CALSCALE:GREGORIAN");
        Line("METHOD:PUBLISH");
        if (name is not null)
        {
            Line("X-WR-CALNAME:" + Escape(name));
        }
    }

    /// <summary>Adds whole days; the end of an event is the day after its last one.</summary>
    public ICalendarText Add(CalendarEntry entry, string summary, string? url, DateTime nowUtc)
    {
        Line("BEGIN:VEVENT");
        Line("UID:" + Escape(entry.Uid) + "@academic-exchange");
        Line("DTSTAMP:" + nowUtc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Line("DTSTART;VALUE=DATE:" + Day(entry.First));
        Line("DTEND;VALUE=DATE:" + Day((entry.Last ?? entry.First).AddDays(1)));
        Line("SUMMARY:" + Escape(summary));
        if (url is not null)
        {
            Line("URL:" + url);
        }

        Line("TRANSP:TRANSPARENT");
        Line("END:VEVENT");
        return this;
    }

    public override string ToString() => _text + "END:VCALENDAR\r\n";

    private static string Day(DateOnly day) =>
        day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .ReplaceLineEndings("\\n");

    private void Line(string line)
    {
        var bytes = 0;
        foreach (var letter in line.EnumerateRunes())
        {
            if (bytes + letter.Utf8SequenceLength > LineBytes)
            {
                _text.Append("\r\n ");
                bytes = 1;
            }

            _text.Append(letter);
            bytes += letter.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }
}

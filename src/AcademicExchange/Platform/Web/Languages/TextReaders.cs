using System.Globalization;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Web.Languages;

/// <summary>Reads one kind of value from typed text, or gives the key of the message that says why not.</summary>
internal delegate string? TextReader<T>(string text, Language language, out T value)
    where T : struct;

/// <summary>How each kind of value in a form is read.</summary>
internal static class TextReaders
{
    public static string? Day(string text, Language language, out DateOnly value) =>
        DayText.TryParse(text, out value, out var error) ? null : error;

    public static string? Time(string text, Language language, out TimeOnly value) =>
        TimeOnly.TryParseExact(
            Digits.ToAscii(CleanText.Of(text)).Trim('\u200E', '\u200F'),
            ["H:mm", "H:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out value
        )
            ? null
            : "Validation.Field.NotATime";

    public static string? Number(string text, Language language, out decimal value) =>
        NumberInput.TryParse(text, language, out value) ? null : "Validation.Field.NotANumber";

    public static string? Int(string text, Language language, out int value)
    {
        var error = Long(text, language, out var number);
        value = number is >= int.MinValue and <= int.MaxValue ? (int)number : 0;
        return error ?? (value == number ? null : "Validation.Field.TooLarge");
    }

    public static string? Long(string text, Language language, out long value)
    {
        value = 0;
        if (Number(text, language, out var number) is { } error)
        {
            return error;
        }

        if (!decimal.IsInteger(number))
        {
            return "Validation.Field.NotWhole";
        }

        if (number is < long.MinValue or > long.MaxValue)
        {
            return "Validation.Field.TooLarge";
        }

        value = (long)number;
        return null;
    }

    public static string? Bool(string text, Language language, out bool value) =>
        bool.TryParse(text, out value) ? null : "Validation.Field.NotYesOrNo";
}

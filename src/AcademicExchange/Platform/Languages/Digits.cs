namespace AcademicExchange.Platform.Languages;

/// <summary>Turns decimal digits of one script into those of another; every other character stays.</summary>
public static class Digits
{
    /// <summary>Decimal digits of any script (Persian, Arabic, full width) become 0-9.</summary>
    public static string ToAscii(string text) =>
        text.Any(c => !char.IsAscii(c) && char.IsDigit(c))
            ? string.Create(
                text.Length,
                text,
                static (to, from) =>
                {
                    for (var i = 0; i < from.Length; i++)
                    {
                        to[i] = char.IsDigit(from[i])
                            ? (char)('0' + (int)char.GetNumericValue(from[i]))
                            : from[i];
                    }
                }
            )
            : text;

    /// <summary>0-9 become ۰-۹. Not for codes, phones, IBAN, e-mail: those stay ASCII.</summary>
    public static string ToPersian(string text) =>
        text.Any(char.IsAsciiDigit)
            ? string.Create(
                text.Length,
                text,
                static (to, from) =>
                {
                    for (var i = 0; i < from.Length; i++)
                    {
                        to[i] = char.IsAsciiDigit(from[i])
                            ? (char)('۰' + (from[i] - '0'))
                            : from[i];
                    }
                }
            )
            : text;

    /// <summary>The digits that prose of this language is written in.</summary>
    public static string For(Language language, string text) =>
        language == Language.Fa ? ToPersian(text) : text;
}

using System.Globalization;

namespace AcademicExchange.Platform.Languages;

/// <summary>
/// The one writer of numbers for readers: 1,234.5 in English, ۱٬۲۳۴٫۵ in Persian, 1 234,5 in Azerbaijani. The group mark of
/// Azerbaijani is a no-break space and not the dot of CLDR, since a dot typed in a form is a decimal mark in every language.
/// </summary>
public static class NumberText
{
    private static readonly NumberFormatInfo English = Marks(",", ".", "-");
    private static readonly NumberFormatInfo Persian = Marks("\u066C", "\u066B", "\u200E\u2212");
    private static readonly NumberFormatInfo Azerbaijani = Marks("\u00A0", ",", "\u2212");

    /// <summary>Groups of three, digits of the language.</summary>
    public static string Write(Language language, long number) =>
        Digits.For(language, number.ToString("#,0", FormatOf(language)));

    /// <summary>Groups of three and up to the given number of decimals (0-8); none that are zero.</summary>
    public static string Write(Language language, decimal number, int decimals = 2) =>
        Digits.For(
            language,
            number.ToString("#,0." + new string('#', decimals), FormatOf(language))
        );

    /// <summary>Groups of three and exactly so many decimals, as money is written.</summary>
    public static string WriteFixed(Language language, decimal number, int decimals) =>
        Digits.For(
            language,
            number.ToString("#,0." + new string('0', decimals), FormatOf(language))
        );

    private static NumberFormatInfo FormatOf(Language language) =>
        language switch
        {
            Language.Fa => Persian,
            Language.Az => Azerbaijani,
            _ => English,
        };

    private static NumberFormatInfo Marks(string group, string point, string minus)
    {
        var format = (NumberFormatInfo)NumberFormatInfo.InvariantInfo.Clone();
        format.NumberGroupSeparator = group;
        format.NumberDecimalSeparator = point;
        format.NegativeSign = minus;
        return NumberFormatInfo.ReadOnly(format);
    }
}

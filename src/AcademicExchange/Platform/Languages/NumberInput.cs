using System.Globalization;
using System.Text.RegularExpressions;

namespace AcademicExchange.Platform.Languages;

/// <summary>
/// The one reader of typed numbers. What could be meant in two ways is refused and not guessed: the framework reads 12,5 as
/// 125 without a word.
/// </summary>
public static partial class NumberInput
{
    private const int Longest = 40;

    /// <summary>
    /// Reads digits of any script. A dot or ٫ is the decimal mark everywhere; a comma groups thousands in English and Persian
    /// and is the decimal mark in Azerbaijani; where both stand, the last is the decimal mark; a slash is one in Persian
    /// (۱۷/۲۵). Groups must be of three.
    /// </summary>
    public static bool TryParse(string? text, Language language, out decimal number)
    {
        number = 0;
        var plain = Plain(text ?? "");
        return plain.Length is > 0 and <= Longest
            && Grammar.IsMatch(plain = WithOneMark(plain, language))
            && decimal.TryParse(
                plain.Replace("_", "", StringComparison.Ordinal),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out number
            );
    }

    // An underscore stands for every mark that groups.
    [GeneratedRegex(
        @"^-?(?:[0-9]+|[0-9]{1,3}(?:_[0-9]{3})+)(?:\.[0-9]+)?\z",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Grammar { get; }

    private static string Plain(string text) =>
        string.Concat(
            Digits
                .ToAscii(CleanText.Of(text))
                .Where(c => c is not ('\u200E' or '\u200F'))
                .Select(c =>
                    c switch
                    {
                        '\u2212' => '-',
                        '\u066B' => '.',
                        '\u066C' or '\u060C' or '\u00A0' or '\u202F' or ' ' => '_',
                        '_' => '?',
                        _ => c,
                    }
                )
        );

    private static string WithOneMark(string plain, Language language)
    {
        var (comma, dot) = (plain.LastIndexOf(','), plain.LastIndexOf('.'));
        if (comma >= 0 && (dot >= 0 ? comma > dot : language == Language.Az))
        {
            return plain.Replace('.', '_').Replace(',', '.');
        }

        plain = plain.Replace(',', '_');
        return language == Language.Fa && dot < 0 ? plain.Replace('/', '.') : plain;
    }
}

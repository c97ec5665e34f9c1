using System.Text.RegularExpressions;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Visits.Contacts;

/// <summary>A telephone number that can be called from another country: it begins with the code of its own.</summary>
public static partial class PhoneNumber
{
    /// <summary>Of what is typed, with its blanks and brackets.</summary>
    public const int Length = 40;

    /// <summary>Digits of any script as ASCII, blanks and brackets and dashes away, 00 as plus: "+994 12 345 67 89" is "+994123456789".</summary>
    public static string Tidy(string typed)
    {
        var kept = string.Concat(
            Digits.ToAscii(CleanText.Line(typed)).Where(letter => !IsFiller(letter))
        );
        return kept.StartsWith("00", StringComparison.Ordinal) ? "+" + kept[2..] : kept;
    }

    public static bool IsOne(string tidy) => Shape().IsMatch(tidy);

    private static bool IsFiller(char letter) =>
        char.IsWhiteSpace(letter) || letter is '(' or ')' or '-' or '.' or '/' or '–';

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}$", RegexOptions.None, 1000)]
    private static partial Regex Shape();
}

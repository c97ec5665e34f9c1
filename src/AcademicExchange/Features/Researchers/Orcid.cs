using System.Text.RegularExpressions;

namespace AcademicExchange.Features.Researchers;

/// <summary>
/// The identifier of a researcher: sixteen digits in groups of four, of which the last is a check character (ISO 7064 mod 11-2, X for ten).
/// </summary>
public sealed partial record Orcid
{
    private const string Address = "https://orcid.org/";

    private Orcid(string value) => Value = value;

    /// <summary>With hyphens: "0000-0002-1825-0097".</summary>
    public string Value { get; }

    public string Url => Address + Value;

    /// <summary>Reads the digits with or without hyphens, or the whole address; false where the form or the check character is wrong.</summary>
    public static bool TryParse(string? text, out Orcid? orcid)
    {
        var match = Form().Match((text ?? "").Trim().ToUpperInvariant());
        var digits = match.Groups["id"].Value.Replace("-", "", StringComparison.Ordinal);
        orcid = null;
        if (!match.Success || CheckOf(digits.AsSpan(0, 15)) != digits[15])
        {
            return false;
        }

        orcid = new Orcid(
            string.Join('-', Enumerable.Range(0, 4).Select(at => digits.Substring(at * 4, 4)))
        );
        return true;
    }

    public override string ToString() => Value;

    /// <summary>The check character of the first fifteen digits.</summary>
    internal static char CheckOf(ReadOnlySpan<char> digits)
    {
        var total = 0;
        foreach (var digit in digits)
        {
            total = (total + digit - '0') * 2 % 11;
        }

        var check = (12 - total) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }

    [GeneratedRegex(
        "^(?:(?:HTTPS?://)?(?:WWW\\.)?ORCID\\.ORG/)?(?<id>[0-9]{4}-?[0-9]{4}-?[0-9]{4}-?[0-9]{3}[0-9X])/?$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Form();
}

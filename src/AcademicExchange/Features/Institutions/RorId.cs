using System.Globalization;
using System.Text.RegularExpressions;

namespace AcademicExchange.Features.Institutions;

/// <summary>
/// The identifier of an organisation in the Research Organization Registry: a zero, six characters of Crockford's base 32 and two check
/// digits (ISO 7064 mod 97-10). Kept without the address, in lower case.
/// </summary>
public sealed partial record RorId
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const string Address = "https://ror.org/";

    private RorId(string value) => Value = value;

    /// <summary>Nine characters: "01papkj44".</summary>
    public string Value { get; }

    public string Url => Address + Value;

    /// <summary>Reads "01papkj44", "ror.org/01papkj44" or the whole address; false where the form or the check digits are wrong.</summary>
    public static bool TryParse(string? text, out RorId? id)
    {
        var match = Form().Match((text ?? "").Trim().ToLowerInvariant());
        id = null;
        if (!match.Success || !ChecksOut(match.Groups["id"].Value))
        {
            return false;
        }

        id = new RorId(match.Groups["id"].Value);
        return true;
    }

    public override string ToString() => Value;

    private static bool ChecksOut(string id)
    {
        var number = id[..7].Aggregate(0L, (sum, c) => (sum * 32) + Alphabet.IndexOf(c));
        return int.Parse(id[7..], CultureInfo.InvariantCulture) == 98 - (number * 100 % 97);
    }

    [GeneratedRegex(
        "^(?:(?:https?://)?(?:www\\.)?ror\\.org/)?(?<id>0[a-hj-km-np-tv-z0-9]{6}[0-9]{2})/?$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Form();
}

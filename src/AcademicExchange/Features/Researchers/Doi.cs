using System.Text.RegularExpressions;

namespace AcademicExchange.Features.Researchers;

/// <summary>The identifier of a publication (ISO 26324): a prefix "10.…", a slash, and what the publisher chose. Case does not matter.</summary>
public sealed partial record Doi
{
    public const int Length = 200;
    private const string Address = "https://doi.org/";

    private Doi(string value) => Value = value;

    /// <summary>In lower case, without the address: "10.1000/182".</summary>
    public string Value { get; }

    public string Url =>
        Address + Uri.EscapeDataString(Value).Replace("%2F", "/", StringComparison.Ordinal);

    /// <summary>Reads "10.1000/182", "doi:10.1000/182" or the whole address; false for anything else.</summary>
    public static bool TryParse(string? text, out Doi? doi)
    {
        var match = Form().Match((text ?? "").Trim().ToLowerInvariant());
        doi =
            match.Success && match.Groups["id"].Length <= Length
                ? new Doi(match.Groups["id"].Value)
                : null;
        return doi is not null;
    }

    public override string ToString() => Value;

    [GeneratedRegex(
        "^(?:(?:https?://)?(?:dx\\.)?doi\\.org/|doi:\\s*)?(?<id>10\\.[0-9]{4,9}(?:\\.[0-9]+)*/[^\\s\"<>\\p{C}]+)$",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 100
    )]
    private static partial Regex Form();
}

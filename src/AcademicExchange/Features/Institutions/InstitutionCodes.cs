using System.Collections.Immutable;
using System.Text;

namespace AcademicExchange.Features.Institutions;

/// <summary>The closed lists of the register. Their texts are the words "Institutions.Ownership.public" and so on.</summary>
public static class InstitutionCodes
{
    public static readonly ImmutableArray<string> Ownerships =
    [
        "public",
        "private",
        "private-azad",
    ];

    /// <summary>The ministry whose approval an agreement needs: it differs for medical universities in Iran.</summary>
    public static readonly ImmutableArray<string> Authorities = ["msrt", "mohme", "mse"];

    public static readonly ImmutableArray<string> Languages = ["fa", "az", "en", "ru", "fr"];

    public static readonly ImmutableArray<string> Fields =
    [
        "comprehensive",
        "comprehensive-small",
        "architecture-and-civil-engineering",
        "art-and-architecture",
        "aviation",
        "culture-and-arts",
        "distance-education",
        "economics-and-business",
        "engineering",
        "engineering-oil-and-gas",
        "fine-arts",
        "international-affairs-business-it-public-policy",
        "languages",
        "languages-and-humanities",
        "maritime",
        "medicine-and-health",
        "music",
        "public-administration",
        "research-academy",
        "science-and-engineering",
        "teacher-education",
        "technology",
        "tourism-and-management",
    ];

    /// <summary>Small ASCII letters and digits with single hyphens between: "private (Azad)" becomes "private-azad".</summary>
    public static string Code(string text)
    {
        var code = new StringBuilder();
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                code.Append(c);
            }
            else if (code.Length > 0 && code[^1] != '-')
            {
                code.Append('-');
            }
        }

        return code.ToString().TrimEnd('-');
    }
}

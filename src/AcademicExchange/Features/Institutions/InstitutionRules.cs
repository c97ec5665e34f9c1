using System.Text.RegularExpressions;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Institutions;

/// <summary>What an entry of the register must hold, typed in a form or imported from a file.</summary>
public static partial class InstitutionRules
{
    public const int SlugLength = 100;

    /// <summary>The fields that are wrong, each with the key of the word that says why.</summary>
    public static IEnumerable<(string Field, string Word)> Errors(
        InstitutionEntry entry,
        IReadOnlyCollection<CityInfo> cities
    )
    {
        var details = entry.Details;
        if (entry.Name.IsEmpty)
        {
            yield return ("name", "Institutions.Error.Name");
        }

        var city = cities.FirstOrDefault(one => one.Key == entry.City);
        if (city is null)
        {
            yield return ("city", "Institutions.Error.City");
        }
        else if (city.Country != entry.Country)
        {
            yield return ("city", "Institutions.Error.CityOfOtherCountry");
        }

        if (details.RorId is not null && !RorId.TryParse(details.RorId, out _))
        {
            yield return ("ror_id", "Institutions.Error.Ror");
        }

        if (details.Website is not null && !IsWebAddress(details.Website))
        {
            yield return ("website", "Institutions.Error.Website");
        }

        if (details.EmailDomain is not null && !Domain().IsMatch(details.EmailDomain))
        {
            yield return ("email_domain", "Institutions.Error.EmailDomain");
        }

        if (!IsKnown(details.Ownership, InstitutionCodes.Ownerships))
        {
            yield return ("ownership", "Institutions.Error.Code");
        }

        if (!IsKnown(details.Field, InstitutionCodes.Fields))
        {
            yield return ("field", "Institutions.Error.Code");
        }

        if (!IsKnown(details.Authority, InstitutionCodes.Authorities))
        {
            yield return ("authority", "Institutions.Error.Code");
        }

        if (
            details.InstructionLanguages is { } languages
            && !languages.Split(',').All(InstitutionCodes.Languages.Contains)
        )
        {
            yield return ("languages_of_instruction", "Institutions.Error.Code");
        }
    }

    /// <summary>Small letters, digits and single hyphens; not a word that is a page of its own.</summary>
    public static bool IsSlug(string slug) =>
        slug.Length <= SlugLength && Slug().IsMatch(slug) && slug is not ("new" or "import");

    /// <exception cref="RuleViolation">Something that the form should have stopped.</exception>
    internal static void Demand(InstitutionEntry entry, IReadOnlyCollection<CityInfo> cities)
    {
        foreach (var (field, _) in Errors(entry, cities))
        {
            throw new RuleViolation("institution.entry", field);
        }
    }

    private static bool IsKnown(string? code, IEnumerable<string> known) =>
        code is null || known.Contains(code);

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.UserInfo.Length == 0;

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Slug();

    [GeneratedRegex(
        "^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$",
        RegexOptions.CultureInvariant,
        100
    )]
    private static partial Regex Domain();
}

using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Institutions;

/// <summary>Whether the institution takes part: listed ones are known but have no users yet.</summary>
public enum InstitutionState
{
    Listed,
    Active,
    Suspended,
}

/// <summary>A university or academy: the tenant. Its key outside is the ROR id where it has one; acronyms are never keys.</summary>
public sealed class Institution : Record
{
    public const int NameLength = 300;

    private Institution() { }

    public Institution(string slug, LocalText name, Country country, string city)
    {
        Slug = slug;
        Name = name;
        Country = country;
        City = city;
        RefreshSearch();
    }

    /// <summary>The readable part of its address; lower-case ASCII; never changed.</summary>
    public string Slug { get; private set; } = "";

    public LocalText Name { get; private set; } = LocalText.Empty;

    /// <summary>Acronym for tight places; not unique.</summary>
    public string? Acronym { get; set; }

    public Country Country { get; private set; }

    /// <summary>Key of the city in the reference data, for instance "tabriz".</summary>
    public string City { get; private set; } = "";

    public string? Website { get; set; }

    public string? RorId { get; set; }

    public string? EmailDomain { get; set; }

    public string? Ownership { get; set; }

    public string? Field { get; set; }

    public string? InstructionLanguages { get; set; }

    public string? Parent { get; set; }

    /// <summary>The supervising authority: it decides whose approval an agreement needs.</summary>
    public string? Authority { get; set; }

    public string? Notes { get; set; }

    public InstitutionState State { get; private set; } = InstitutionState.Listed;

    public string Search { get; private set; } = "";

    public List<Unit> Units { get; private set; } = [];

    public string TimeZone => Country == Country.IR ? "Asia/Tehran" : "Asia/Baku";

    public void Rename(LocalText name)
    {
        Name = name;
        RefreshSearch();
    }

    public void Move(Country country, string city) => (Country, City) = (country, city);

    public void Activate() => State = InstitutionState.Active;

    public void Suspend() => State = InstitutionState.Suspended;

    private void RefreshSearch() =>
        Search = SearchKey.Of(string.Join(' ', Name.Joined(), Acronym, Slug, City));
}

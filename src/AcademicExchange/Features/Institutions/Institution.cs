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

    /// <summary>One line of an address, in one language.</summary>
    public const int AddressLength = 400;

    private Institution() { }

    public Institution(
        string slug,
        LocalText name,
        Country country,
        string city,
        DateTime createdUtc = default
    )
    {
        Slug = slug;
        Name = name;
        Country = country;
        City = city;
        CreatedUtc = createdUtc;
        RefreshSearch();
    }

    /// <summary>The readable part of its address; lower-case ASCII; never changed.</summary>
    public string Slug { get; private set; } = "";

    public LocalText Name { get; private set; } = LocalText.Empty;

    public string? Acronym { get; private set; }

    public Country Country { get; private set; }

    /// <summary>Key of the city in the reference data, for instance "tabriz".</summary>
    public string City { get; private set; } = "";

    /// <summary>Where letters reach it: street, house, code, city. Empty where nobody wrote it down.</summary>
    public LocalText Address { get; private set; } = LocalText.Empty;

    public string? Website { get; private set; }

    public string? RorId { get; private set; }

    public string? EmailDomain { get; private set; }

    public string? Ownership { get; private set; }

    public string? Field { get; private set; }

    public string? InstructionLanguages { get; private set; }

    public string? Parent { get; private set; }

    /// <summary>The supervising authority: it decides whose approval an agreement needs.</summary>
    public string? Authority { get; private set; }

    public string? Notes { get; private set; }

    public InstitutionState State { get; private set; } = InstitutionState.Listed;

    public string Search { get; private set; } = "";

    public List<Unit> Units { get; private set; } = [];

    public string TimeZone => Country == Country.IR ? "Asia/Tehran" : "Asia/Baku";

    public InstitutionDetails Details =>
        new()
        {
            Acronym = Acronym,
            Address = Address,
            Website = Website,
            RorId = RorId,
            EmailDomain = EmailDomain,
            Ownership = Ownership,
            Field = Field,
            InstructionLanguages = InstructionLanguages,
            Parent = Parent,
            Authority = Authority,
            Notes = Notes,
        };

    public void Rename(LocalText name)
    {
        Name = name;
        RefreshSearch();
    }

    /// <exception cref="RuleViolation">The ROR id fails its check digits.</exception>
    public void Describe(InstitutionDetails details)
    {
        Acronym = details.Acronym;
        Address = details.Address;
        Website = details.Website;
        RorId = details.RorId is null ? null : Ror(details.RorId);
        EmailDomain = details.EmailDomain;
        Ownership = details.Ownership;
        Field = details.Field;
        InstructionLanguages = details.InstructionLanguages;
        Parent = details.Parent;
        Authority = details.Authority;
        Notes = details.Notes;
        RefreshSearch();
    }

    public void Move(Country country, string city)
    {
        (Country, City) = (country, city);
        RefreshSearch();
    }

    public void Activate() => State = InstitutionState.Active;

    public void Suspend() => State = InstitutionState.Suspended;

    public void AddUnit(LocalText name, string? isced) =>
        Units.Add(
            new Unit
            {
                InstitutionId = Id,
                Name = name,
                Isced = isced,
            }
        );

    /// <exception cref="RecordGone">It has no such unit.</exception>
    public void EditUnit(Guid unitId, LocalText name, string? isced)
    {
        var unit = Unit(unitId);
        (unit.Name, unit.Isced) = (name, isced);
    }

    /// <exception cref="RecordGone">It has no such unit.</exception>
    public void CloseUnit(Guid unitId, bool closed) => Unit(unitId).Closed = closed;

    /// <summary>Its units, weekends or free days changed: whoever still has the old ones before him is told.</summary>
    public void NoteChange() => Touch();

    private Unit Unit(Guid id) => Units.Find(unit => unit.Id == id) ?? throw new RecordGone();

    private static string Ror(string text) =>
        Institutions.RorId.TryParse(text, out var id)
            ? id!.Value
            : throw new RuleViolation("institution.ror", text);

    private void RefreshSearch() =>
        Search = NameSpellings.ForIndex(
            Name.En,
            Name.Fa,
            Name.Az,
            Acronym,
            RorId,
            EmailDomain,
            Slug,
            City
        );
}

using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Institutions;

/// <summary>What is typed about an institution. The country follows from the city.</summary>
public sealed class InstitutionInput
{
    [StringLength(Institution.NameLength)]
    public string? NameEn { get; set; }

    [StringLength(Institution.NameLength)]
    public string? NameFa { get; set; }

    [StringLength(Institution.NameLength)]
    public string? NameAz { get; set; }

    [StringLength(30)]
    public string? Acronym { get; set; }

    [Required, StringLength(100)]
    public string? City { get; set; }

    [StringLength(Institution.AddressLength)]
    public string? AddressEn { get; set; }

    [StringLength(Institution.AddressLength)]
    public string? AddressFa { get; set; }

    [StringLength(Institution.AddressLength)]
    public string? AddressAz { get; set; }

    [StringLength(300)]
    public string? Website { get; set; }

    [StringLength(100)]
    public string? RorId { get; set; }

    [StringLength(253)]
    public string? EmailDomain { get; set; }

    public string? Ownership { get; set; }

    public string? Field { get; set; }

    public string[] Languages { get; set; } = [];

    [StringLength(300)]
    public string? Parent { get; set; }

    public string? Authority { get; set; }

    [StringLength(2000)]
    public string? Notes { get; set; }

    public static InstitutionInput Of(InstitutionView view) =>
        new()
        {
            NameEn = view.Name.En,
            NameFa = view.Name.Fa,
            NameAz = view.Name.Az,
            City = view.City,
            AddressEn = view.Details.Address.En,
            AddressFa = view.Details.Address.Fa,
            AddressAz = view.Details.Address.Az,
            Acronym = view.Details.Acronym,
            Website = view.Details.Website,
            RorId = view.Details.RorId,
            EmailDomain = view.Details.EmailDomain,
            Ownership = view.Details.Ownership,
            Field = view.Details.Field,
            Languages = view.Details.InstructionLanguages?.Split(',') ?? [],
            Parent = view.Details.Parent,
            Authority = view.Details.Authority,
            Notes = view.Details.Notes,
        };

    public InstitutionEntry ToEntry(IEnumerable<CityInfo> cities) =>
        new(
            new LocalText(NameEn, NameFa, NameAz),
            cities.FirstOrDefault(city => city.Key == City)?.Country ?? default,
            City ?? "",
            new InstitutionDetails
            {
                Acronym = Acronym,
                Address = new LocalText(AddressEn, AddressFa, AddressAz).OnOneLine(),
                Website = Website,
                RorId = RorId,
                EmailDomain = EmailDomain?.ToLowerInvariant(),
                Ownership = Ownership,
                Field = Field,
                InstructionLanguages = Languages.Length == 0 ? null : string.Join(',', Languages),
                Parent = Parent,
                Authority = Authority,
                Notes = Notes,
            }
        );

    /// <summary>The field of the form that a field of the rules is typed in.</summary>
    public static string NameOf(string field) =>
        "Input."
        + field switch
        {
            "name" => nameof(NameEn),
            "city" => nameof(City),
            "ror_id" => nameof(RorId),
            "website" => nameof(Website),
            "email_domain" => nameof(EmailDomain),
            "ownership" => nameof(Ownership),
            "field" => nameof(Field),
            "authority" => nameof(Authority),
            _ => nameof(Languages),
        };
}

using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Visits.Contacts;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>Where the traveller is to be found, as it is typed. Filled in only for a traveller who has asked to see it.</summary>
public sealed class WhereaboutsInput
{
    [Required, StringLength(PhoneNumber.Length)]
    public string? Phone { get; set; }

    [Required, StringLength(Whereabouts.AddressLength)]
    public string? Address { get; set; }

    [Required, StringLength(Whereabouts.NameLength)]
    public string? ContactName { get; set; }

    [Required, StringLength(Whereabouts.RelationLength)]
    public string? Relation { get; set; }

    [Required, StringLength(PhoneNumber.Length)]
    public string? ContactPhone { get; set; }

    [Required]
    public Language? ContactLanguage { get; set; }

    public static WhereaboutsInput Of(Whereabouts said) =>
        new()
        {
            Phone = said.Phone,
            Address = said.Address,
            ContactName = said.ContactName,
            Relation = said.Relation,
            ContactPhone = said.ContactPhone,
            ContactLanguage = said.ContactLanguage,
        };

    public Whereabouts ToData() =>
        new(
            Phone ?? "",
            Address ?? "",
            ContactName ?? "",
            Relation ?? "",
            ContactPhone ?? "",
            ContactLanguage ?? default
        );
}

/// <summary>Whom to call at the host's, as it is typed.</summary>
public sealed class HostContactInput
{
    [Required, StringLength(Whereabouts.NameLength)]
    public string? Name { get; set; }

    [Required, StringLength(PhoneNumber.Length)]
    public string? Phone { get; set; }

    [StringLength(PhoneNumber.Length)]
    public string? EmergencyLine { get; set; }

    public static HostContactInput Of(HostContact? contact) =>
        new()
        {
            Name = contact?.Name,
            Phone = contact?.Phone,
            EmergencyLine = contact?.EmergencyLine,
        };

    public HostContact ToContact() => new(Name ?? "", Phone ?? "", EmergencyLine);
}

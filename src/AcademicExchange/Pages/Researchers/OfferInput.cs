using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Pages.Researchers;

/// <summary>An offer as it is typed.</summary>
public sealed class OfferInput
{
    [StringLength(HostingOffer.TitleLength)]
    public string? TitleEn { get; set; }

    [StringLength(HostingOffer.TitleLength)]
    public string? TitleFa { get; set; }

    [StringLength(HostingOffer.TitleLength)]
    public string? TitleAz { get; set; }

    [StringLength(HostingOffer.TextLength)]
    public string? TextEn { get; set; }

    [StringLength(HostingOffer.TextLength)]
    public string? TextFa { get; set; }

    [StringLength(HostingOffer.TextLength)]
    public string? TextAz { get; set; }

    public List<string> Isced { get; set; } = [];

    public List<string> Languages { get; set; } = [];

    public DateOnly? FirstDay { get; set; }

    [Required]
    public DateOnly? LastDay { get; set; }

    [Required, Range(1, HostingOffer.MostWeeksOffered)]
    public int? MostWeeks { get; set; }

    [Required, Range(1, HostingOffer.MostGuests)]
    public int? Guests { get; set; } = 1;

    public bool HasHousing { get; set; }

    public static OfferInput Of(HostingOffer offer) =>
        new()
        {
            TitleEn = offer.Title.En,
            TitleFa = offer.Title.Fa,
            TitleAz = offer.Title.Az,
            TextEn = offer.Text.En,
            TextFa = offer.Text.Fa,
            TextAz = offer.Text.Az,
            Isced = [.. offer.Isced],
            Languages = [.. offer.Languages],
            FirstDay = offer.FirstDay,
            LastDay = offer.LastDay,
            MostWeeks = offer.MostWeeks,
            Guests = offer.Guests,
            HasHousing = offer.HasHousing,
        };

    /// <summary>What an offer cannot be without, beside what the fields themselves demand.</summary>
    public IEnumerable<RuleViolation> Lacks =>
        new[]
        {
            Title.IsEmpty ? HostingOffer.WithoutTitle : null,
            Chosen.Count == 0 ? HostingOffer.WithoutField : null,
        }.OfType<RuleViolation>();

    private LocalText Title => new(TitleEn, TitleFa, TitleAz);

    private List<string> Chosen => [.. Isced.Where(code => !string.IsNullOrEmpty(code))];

    /// <summary>The field of which a rule speaks.</summary>
    public static string FieldOf(string rule) =>
        rule switch
        {
            HostingOffer.RecordKind + ".title" => "Input.TitleEn",
            HostingOffer.RecordKind + ".field" => "Input.Isced",
            HostingOffer.RecordKind + ".days" or HostingOffer.RecordKind + ".past" =>
                "Input.LastDay",
            _ => "",
        };

    /// <summary>Of a form that is valid.</summary>
    public HostingOfferEntry ToEntry() =>
        new(
            Title,
            new LocalText(TextEn, TextFa, TextAz),
            Chosen,
            [.. Languages.Where(DirectoryChoices.Languages.Contains).Distinct()],
            FirstDay,
            LastDay!.Value,
            MostWeeks!.Value,
            Guests!.Value,
            HasHousing
        );
}

using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Platform.Languages;

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

    /// <summary>Of a form that is valid.</summary>
    public HostingOfferEntry ToEntry() =>
        new(
            new LocalText(TitleEn, TitleFa, TitleAz),
            new LocalText(TextEn, TextFa, TextAz),
            [.. Isced.Where(code => !string.IsNullOrEmpty(code))],
            [.. Languages.Where(DirectoryChoices.Languages.Contains).Distinct()],
            FirstDay,
            LastDay!.Value,
            MostWeeks!.Value,
            Guests!.Value,
            HasHousing
        );
}

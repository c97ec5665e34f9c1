using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Researchers;

/// <summary>What a host offers.</summary>
/// <param name="Title">"I can host for ...", in up to three languages.</param>
/// <param name="Text">What the guest would do and find, in up to three languages.</param>
/// <param name="Isced">Codes of detailed fields of ISCED-F 2013.</param>
/// <param name="Languages">ISO 639-1 codes of the languages one can work in.</param>
/// <param name="FirstDay">From when on; null for at once.</param>
/// <param name="LastDay">Until when the guest may stay; the offer lapses after it.</param>
/// <param name="MostWeeks">Length of one stay.</param>
/// <param name="Guests">How many at a time.</param>
/// <param name="HasHousing">The institution can house the guest.</param>
public sealed record HostingOfferEntry(
    LocalText Title,
    LocalText Text,
    IReadOnlyList<string> Isced,
    IReadOnlyList<string> Languages,
    DateOnly? FirstDay,
    DateOnly LastDay,
    int MostWeeks,
    int Guests,
    bool HasHousing
);

using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Institutions;

/// <summary>An institution as lists and choices know it.</summary>
/// <param name="Search">The folded words to be found by.</param>
public sealed record InstitutionName(
    Guid Id,
    string Slug,
    LocalText Name,
    string? Acronym,
    Country Country,
    string City,
    InstitutionState State,
    string? Field,
    string Search
)
{
    /// <summary>Whether each word of the query begins a word of this institution, in any script and spelling.</summary>
    public bool Matches(IReadOnlyList<string> words) =>
        words.All(word => (" " + Search).Contains(" " + word, StringComparison.Ordinal));
}

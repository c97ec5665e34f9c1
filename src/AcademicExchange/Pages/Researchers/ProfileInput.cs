using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Researchers;

/// <summary>What is typed of the own work.</summary>
public sealed class ProfileInput
{
    [StringLength(ResearcherProfile.AboutLength)]
    public string? AboutEn { get; set; }

    [StringLength(ResearcherProfile.AboutLength)]
    public string? AboutFa { get; set; }

    [StringLength(ResearcherProfile.AboutLength)]
    public string? AboutAz { get; set; }

    [StringLength(ResearcherProfile.KeywordsLength)]
    public string? Keywords { get; set; }

    public List<string> Isced { get; set; } = [];

    /// <summary>One for each language that is offered; empty where it is not spoken.</summary>
    public Dictionary<string, string?> Speaks { get; set; } = [];

    [StringLength(60)]
    public string? Orcid { get; set; }

    public bool IsListed { get; set; }

    public bool ShowsEmail { get; set; }

    public static ProfileInput Of(ResearcherProfile profile) =>
        new()
        {
            AboutEn = profile.About.En,
            AboutFa = profile.About.Fa,
            AboutAz = profile.About.Az,
            Keywords = profile.Keywords,
            Isced = [.. profile.Isced],
            Speaks = profile.Languages.ToDictionary(one => one.Code, string? (one) => one.Cefr),
            Orcid = profile.Orcid,
            IsListed = profile.IsListed,
            ShowsEmail = profile.ShowsEmail,
        };

    /// <param name="orcid">What <see cref="Orcid"/> was read as.</param>
    public ResearcherEntry ToEntry(Orcid? orcid) =>
        new(
            new LocalText(AboutEn, AboutFa, AboutAz),
            Keywords,
            [.. Isced.Where(code => !string.IsNullOrEmpty(code))],
            [
                .. Speaks
                    .Where(one =>
                        DirectoryChoices.Languages.Contains(one.Key)
                        && one.Value is { } level
                        && DirectoryChoices.Cefr.Contains(level)
                    )
                    .Select(one => new SpokenLanguage(one.Key, one.Value!)),
            ],
            orcid?.Value,
            IsListed,
            ShowsEmail
        );
}

/// <summary>A publication as it is typed.</summary>
public sealed class PublicationInput
{
    [Required, StringLength(Features.Researchers.Doi.Length + 30)]
    public string? Doi { get; set; }

    [Required, StringLength(ResearcherProfile.TitleLength)]
    public string? Title { get; set; }

    [Required, Range(1900, 2100)]
    public int? Year { get; set; }
}

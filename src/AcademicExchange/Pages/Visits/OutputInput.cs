using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Visits.Outputs;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Visits;

/// <summary>One output as it is typed.</summary>
public sealed class OutputInput
{
    /// <summary>Of this form: sent twice it makes one output.</summary>
    public Guid Key { get; set; } = Guid.CreateVersion7();

    [Required]
    public OutputKind? Kind { get; set; }

    [Required, StringLength(VisitOutput.TitleLength)]
    public string? Title { get; set; }

    [Required]
    public Language? Language { get; set; }

    [StringLength(Features.Researchers.Doi.Length + 30)]
    public string? Doi { get; set; }

    [Required, Range(1900, 2100)]
    public int? Year { get; set; }

    [StringLength(VisitOutput.AboutLength)]
    public string? About { get; set; }

    /// <summary>What was typed can be read, or nothing was.</summary>
    public bool HasReadableDoi =>
        string.IsNullOrWhiteSpace(Doi) || Features.Researchers.Doi.TryParse(Doi, out _);

    /// <summary>Of a form that is valid.</summary>
    public OutputEntry ToEntry() =>
        new(
            Kind!.Value,
            Title!,
            Language!.Value,
            Features.Researchers.Doi.TryParse(Doi, out var doi) ? doi!.Value : null,
            Year!.Value,
            string.IsNullOrWhiteSpace(About) ? null : About
        );
}

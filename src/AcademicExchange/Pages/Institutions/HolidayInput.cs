using System.ComponentModel.DataAnnotations;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Institutions;

/// <summary>Free days, or working ones by exchange, from the first to the last.</summary>
public sealed class HolidayInput
{
    /// <summary>Of this form: sent twice it makes one.</summary>
    public Guid Key { get; set; } = Guid.CreateVersion7();

    [Required]
    public DateOnly? First { get; set; }

    /// <summary>The same day where it is left empty.</summary>
    public DateOnly? Last { get; set; }

    public bool Working { get; set; }

    [StringLength(200)]
    public string? NameEn { get; set; }

    [StringLength(200)]
    public string? NameFa { get; set; }

    [StringLength(200)]
    public string? NameAz { get; set; }

    public LocalText Name => new(NameEn, NameFa, NameAz);
}

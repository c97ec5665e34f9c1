using System.ComponentModel.DataAnnotations;

namespace AcademicExchange.Pages.Institutions;

/// <summary>A new weekend from a day on.</summary>
public sealed class WeekendInput
{
    /// <summary>Of this form: sent twice it makes one.</summary>
    public Guid Key { get; set; } = Guid.CreateVersion7();

    [Required]
    public DateOnly? From { get; set; }

    public DayOfWeek[] Days { get; set; } = [];
}

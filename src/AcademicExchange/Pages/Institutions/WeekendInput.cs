using System.ComponentModel.DataAnnotations;

namespace AcademicExchange.Pages.Institutions;

/// <summary>A new weekend from a day on.</summary>
public sealed class WeekendInput
{
    [Required]
    public DateOnly? From { get; set; }

    public DayOfWeek[] Days { get; set; } = [];
}

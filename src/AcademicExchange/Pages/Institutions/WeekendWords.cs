using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Institutions;

/// <summary>Names of days of the week for the reader; the week begins on Saturday, as in Iran, and the days are few.</summary>
internal static class WeekendWords
{
    private static readonly DateOnly Saturday = new(2026, 11, 21);

    public static IEnumerable<string> Of(IEnumerable<DayOfWeek> days, Show show) =>
        days.OrderBy(Offset).Select(day => Name(day, show));

    public static IEnumerable<string> Of(WeekendPeriod period, Show show) =>
        Of(period.FreeDays, show);

    public static IReadOnlyList<SelectListItem> Choices(Show show) =>
        [
            .. Enum.GetValues<DayOfWeek>()
                .OrderBy(Offset)
                .Select(day => new SelectListItem(Name(day, show), day.ToString())),
        ];

    private static string Name(DayOfWeek day, Show show) =>
        show.Weekday(Saturday.AddDays(Offset(day)));

    private static int Offset(DayOfWeek day) => ((int)day + 1) % 7;
}

using AcademicExchange.Features.Institutions;
using AcademicExchange.Pages.Gate;

namespace AcademicExchange.Pages.Reference;

/// <summary>Weekends and free days of the two countries in the year to come.</summary>
public sealed class CalendarsModel(CalendarService calendars, TimeProvider clock) : ExchangePage
{
    private const int DaysShown = 365;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public IReadOnlyList<(Country Country, CalendarView View)> Views { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var views = new List<(Country, CalendarView)>();
        foreach (var country in Enum.GetValues<Country>())
        {
            views.Add(
                (
                    country,
                    await calendars.ViewAsync(
                        country,
                        null,
                        Today,
                        DaysShown,
                        HttpContext.RequestAborted
                    )
                )
            );
        }

        Views = views;
    }
}

using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Pages.Institutions;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace AcademicExchange.Pages.Reference;

/// <summary>The weekends and free days of a country, kept by the system administrator.</summary>
[ForRoles(Role.SystemAdministrator)]
public sealed class CalendarModel(CalendarService calendars, Show show, TimeProvider clock)
    : ExchangePage,
        ICalendarForms
{
    private const int DaysShown = 500;

    [BindProperty(Name = nameof(Weekend))]
    public WeekendInput Weekend { get; set; } = new();

    [BindProperty(Name = nameof(Holiday))]
    public HolidayInput Holiday { get; set; } = new();

    public Country Of { get; private set; }

    public CalendarView View { get; private set; } = new([], []);

    public Guid? InstitutionId => null;

    public string BackUrl => ReferenceLinks.Calendars;

    public Show Show => show;

    private CancellationToken Cancel => HttpContext.RequestAborted;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var name = (RouteData.Values["country"] as string)?.ToUpperInvariant();
        if (Enum.GetNames<Country>().Contains(name))
        {
            Of = Enum.Parse<Country>(name!);
        }
        else
        {
            context.Result = NotFound();
        }
    }

    public Task OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostWeekendAsync()
    {
        this.OnlyCheck(nameof(Weekend));
        return ChangeAsync(() =>
            calendars.AddWeekendAsync(
                Weekend.Key,
                Of,
                null,
                Weekend.From!.Value,
                Weekend.Days,
                Cancel
            )
        );
    }

    public Task<IActionResult> OnPostHolidayAsync()
    {
        this.OnlyCheck(nameof(Holiday));
        this.DemandHolidayName(Holiday);
        return ChangeAsync(() =>
            calendars.AddHolidaysAsync(
                Holiday.Key,
                Of,
                null,
                Holiday.First!.Value,
                Holiday.Last ?? Holiday.First.Value,
                Holiday.Working,
                Holiday.Name,
                Cancel
            )
        );
    }

    public Task<IActionResult> OnPostAnnounceAsync(Guid dayId)
    {
        this.OnlyCheck(nameof(dayId));
        return ChangeAsync(() => calendars.AnnounceAsync(Of, dayId, Cancel));
    }

    public Task<IActionResult> OnPostRemoveAsync(Guid dayId)
    {
        this.OnlyCheck(nameof(dayId));
        return ChangeAsync(() => calendars.RemoveHolidayAsync(Of, null, dayId, Cancel));
    }

    private Task<IActionResult> ChangeAsync(Func<Task> change) =>
        DoAsync(
            change,
            () =>
            {
                Say(Words["Institutions.Done.Calendar"]);
                return Redirect(ReferenceLinks.EditCalendar(Of));
            },
            ShowAsync
        );

    private async Task ShowAsync() =>
        View = await calendars.ViewAsync(
            Of,
            null,
            DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
            DaysShown,
            Cancel
        );
}

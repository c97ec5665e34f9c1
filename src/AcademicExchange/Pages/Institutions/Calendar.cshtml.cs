using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Institutions;

/// <summary>The weekends and free days that an institution sets for itself.</summary>
[ForRoles(Role.InternationalOfficer, Role.InstitutionAdministrator, Role.SystemAdministrator)]
public sealed class CalendarModel(
    InstitutionQueries institutions,
    CalendarService calendars,
    Show show,
    TimeProvider clock
) : InstitutionPage(institutions), ICalendarForms
{
    private const int DaysShown = 400;

    [BindProperty(Name = nameof(Weekend))]
    public WeekendInput Weekend { get; set; } = new();

    [BindProperty(Name = nameof(Holiday))]
    public HolidayInput Holiday { get; set; } = new();

    public CalendarView View { get; private set; } = new([], []);

    public Guid? InstitutionId => Institution.Id;

    public string BackUrl => InstitutionLinks.Record(Institution.Slug);

    public Show Show => show;

    public Task OnGetAsync() => ShowAsync();

    public Task<IActionResult> OnPostWeekendAsync()
    {
        this.OnlyCheck(nameof(Weekend));
        return ChangeAsync(() =>
            calendars.AddWeekendAsync(
                Weekend.Key,
                Institution.Country,
                Institution.Id,
                Weekend.From!.Value,
                Weekend.Days,
                Cancel
            )
        );
    }

    public Task<IActionResult> OnPostEndWeekendAsync(Guid periodId, DateOnly? lastDay)
    {
        this.OnlyCheck(nameof(lastDay));
        if (lastDay is null && ModelState.IsValid)
        {
            ModelState.AddModelError("", Words["Validation.Field.Required"]);
        }

        return ChangeAsync(() =>
            calendars.EndWeekendAsync(Institution.Id, periodId, lastDay!.Value, Cancel)
        );
    }

    public Task<IActionResult> OnPostHolidayAsync()
    {
        this.OnlyCheck(nameof(Holiday));
        this.DemandHolidayName(Holiday);
        return ChangeAsync(() =>
            calendars.AddHolidaysAsync(
                Holiday.Key,
                Institution.Country,
                Institution.Id,
                Holiday.First!.Value,
                Holiday.Last ?? Holiday.First.Value,
                Holiday.Working,
                Holiday.Name,
                Cancel
            )
        );
    }

    public Task<IActionResult> OnPostRemoveAsync(Guid dayId)
    {
        this.OnlyCheck(nameof(dayId));
        return ChangeAsync(() =>
            calendars.RemoveHolidayAsync(Institution.Country, Institution.Id, dayId, Cancel)
        );
    }

    private Task<IActionResult> ChangeAsync(Func<Task> change) =>
        DoAsync(
            change,
            () =>
            {
                Say(Words["Institutions.Done.Calendar"]);
                return Redirect(InstitutionLinks.Calendar(Institution.Slug));
            },
            ShowAsync
        );

    private async Task ShowAsync() =>
        View = await calendars.ViewAsync(
            Institution.Country,
            Institution.Id,
            DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
            DaysShown,
            Cancel
        );
}

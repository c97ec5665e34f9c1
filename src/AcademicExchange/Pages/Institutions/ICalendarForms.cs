using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Institutions;

/// <summary>What the calendar's lists and forms need: an institution's and a country's look alike.</summary>
public interface ICalendarForms
{
    CalendarView View { get; }

    /// <summary>Null for a country.</summary>
    Guid? InstitutionId { get; }

    WeekendInput Weekend { get; }

    HolidayInput Holiday { get; }

    string BackUrl { get; }

    Show Show { get; }
}

using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;

namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>The days and directions of which the items about routes speak.</summary>
public static class ChecklistDays
{
    /// <summary>Today at the institution that the reader acts for.</summary>
    public static DateOnly Today(VisitFrame frame, DateTime nowUtc) =>
        InstitutionDay.Of(frame.Institutions[frame.Actor.InstitutionId!.Value].Country, nowUtc);

    public static bool IsRoute(ChecklistTask task) =>
        task is ChecklistTask.RouteIn or ChecklistTask.RouteOut;

    /// <summary>The day on which somebody travels.</summary>
    public static DateOnly JourneyOf(Visit visit, ChecklistTask task) =>
        (task == ChecklistTask.RouteOut ? visit.LastDay : visit.FirstDay)!.Value;

    /// <summary>Where that journey leads.</summary>
    public static Country CountryOf(VisitFrame frame, ChecklistTask task) =>
        (task == ChecklistTask.RouteOut ? frame.HomeInstitution : frame.HostInstitution).Country;
}

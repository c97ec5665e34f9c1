using AcademicExchange.Pages.Gate;

namespace AcademicExchange.Pages.Institutions;

/// <summary>
/// A page of several forms checks the one that was sent. Each form is bound by name: else one sent without its prefix would be bound, and
/// its errors would stand under keys that are taken away here.
/// </summary>
internal static class CalendarChecks
{
    public static void OnlyCheck(this ExchangePage page, string form)
    {
        foreach (
            var key in page.ModelState.Keys.Where(key =>
                key != form && !key.StartsWith(form + ".", StringComparison.Ordinal)
            )
        )
        {
            page.ModelState.Remove(key);
        }
    }

    public static void DemandHolidayName(this ExchangePage page, HolidayInput holiday)
    {
        if (holiday.Name.IsEmpty)
        {
            page.ModelState.AddModelError("Holiday.NameEn", page.Words["Institutions.Error.Name"]);
        }
    }
}

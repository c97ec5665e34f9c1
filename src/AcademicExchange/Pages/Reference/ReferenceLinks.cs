using AcademicExchange.Features.Institutions;

namespace AcademicExchange.Pages.Reference;

/// <summary>The addresses of this room.</summary>
public static class ReferenceLinks
{
    public const string Index = "/reference";
    public const string Fields = "/reference/fields";
    public const string Levels = "/reference/levels";
    public const string Currencies = "/reference/currencies";
    public const string Calendars = "/reference/calendars";
    public const string Reminders = "/reference/reminders";
    public const string Routes = "/reference/routes";
    public const string NewRoute = "/reference/routes/new";
    public const string Checklist = "/reference/checklist";
    public const string NewRule = "/reference/checklist/new";
    public const string Clauses = "/reference/clauses";

    public static string EditCalendar(Country country) =>
        $"{Calendars}/{country.ToString().ToLowerInvariant()}";

    public static string EditRoute(Guid id) => $"{Routes}/{id}/edit";

    public static string EditRule(string key) => $"{Checklist}/{key}/edit";

    public static string Clause(string code) => $"{Clauses}/{code.ToLowerInvariant()}";

    public static string EditClause(string code) => Clause(code) + "/edit";
}

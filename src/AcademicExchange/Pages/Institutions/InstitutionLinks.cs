namespace AcademicExchange.Pages.Institutions;

/// <summary>The addresses of this room.</summary>
public static class InstitutionLinks
{
    public const string List = "/institutions";
    public const string New = "/institutions/new";
    public const string Import = "/institutions/import";

    public static string Record(string slug) => $"{List}/{slug}";

    public static string Edit(string slug) => $"{List}/{slug}/edit";

    public static string State(string slug) => $"{List}/{slug}/state";

    public static string Calendar(string slug) => $"{List}/{slug}/calendar";

    public static string Reminders(string slug) => $"{List}/{slug}/reminders";

    public static string NewUnit(string slug) => $"{List}/{slug}/unit";

    public static string Unit(string slug, Guid id) => $"{List}/{slug}/unit/{id}";
}

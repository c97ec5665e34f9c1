using AcademicExchange.Features.People;
using AcademicExchange.Pages.Gate;

namespace AcademicExchange.Pages.Reference;

/// <summary>The lists that the other rooms choose from.</summary>
public sealed class IndexModel : ExchangePage
{
    public IEnumerable<(string Key, string Url)> Rooms
    {
        get
        {
            if (Actor.IsAny(ClausesModel.Readers))
            {
                yield return ("Clauses", ReferenceLinks.Clauses);
            }

            yield return ("Calendars", ReferenceLinks.Calendars);
            yield return ("Fields", ReferenceLinks.Fields);
            yield return ("Levels", ReferenceLinks.Levels);
            yield return ("Currencies", ReferenceLinks.Currencies);
            yield return ("Routes", ReferenceLinks.Routes);
            yield return ("Checklist", ReferenceLinks.Checklist);
            if (Actor.Is(Role.SystemAdministrator))
            {
                yield return ("Reminders", ReferenceLinks.Reminders);
            }
        }
    }

    public void OnGet() { }
}

using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Contacts;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.Visits;

/// <summary>The address of the contacts of a visit, and its tab for those whose business it is.</summary>
public static class ContactsLinks
{
    public const string Tab = "Contacts";

    public static string Show(Guid visit) => $"/visits/{visit}/contacts";

    public static IEnumerable<RecordTab> TabFor(VisitFrame frame, ReaderWords words, string tab) =>
        ContactsAccess.Opens(frame.Visit, frame.Actor)
            ? [new RecordTab(words["Contacts.Title"], Show(frame.Visit.Id), tab == Tab)]
            : [];
}

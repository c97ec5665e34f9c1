using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.Visits;

/// <summary>Addresses of the passport of a visit, and its tab for those whose business it is.</summary>
public static class PassportLinks
{
    public const string Tab = "Passport";

    public static string Show(Guid visit) => $"/visits/{visit}/passport";

    public static string Consent(Guid visit) => $"/visits/{visit}/passport/consent";

    public static string Enter(Guid visit) => $"/visits/{visit}/passport/enter";

    public static string Scans(Guid visit) => $"/visits/{visit}/passport/scans";

    public static IEnumerable<RecordTab> TabFor(VisitFrame frame, ReaderWords words, string tab) =>
        PassportAccess.DoorOf(frame.Visit, frame.Actor) == PassportDoor.Open
            ? [new RecordTab(words["Passport.Title"], Show(frame.Visit.Id), tab == Tab)]
            : [];
}

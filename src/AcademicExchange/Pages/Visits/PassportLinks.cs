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

    /// <summary>Who looked, and for which institution.</summary>
    public static string By(PassportLook look, VisitFrame frame, ReaderWords words)
    {
        var who = look.By?.For(words.Language) ?? "";
        var name = Doer.Named(words, who, look.For?.For(words.Language));
        return look.Line.InstitutionId is { } institution
            ? $"{name} · {frame.Institutions[institution].Name.For(words.Language).Text}"
            : name;
    }

    /// <summary>The reason alone: the number of the visit, which the log needs, stands above. The traveller gives none.</summary>
    public static string Why(PassportLook look, VisitFrame frame, ReaderWords words)
    {
        var number = frame.Visit.Number;
        return look.Line.Detail is { } detail && detail != number
                ? detail.Replace(number + ": ", "", StringComparison.Ordinal)
            : look.Line.PersonId == frame.Visit.VisitorPersonId ? words["Passport.Looks.Own"]
            : "";
    }
}

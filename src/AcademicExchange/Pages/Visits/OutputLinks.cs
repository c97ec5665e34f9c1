using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.Visits;

/// <summary>The address of what came of a visit, and its tab once something can have come of it.</summary>
public static class OutputLinks
{
    public const string Tab = "Outputs";

    public static string All(Guid visit) => VisitLinks.Record(visit) + "/outputs";

    public static IEnumerable<RecordTab> TabFor(VisitFrame frame, ReaderWords words, string tab) =>
        VisitPreparation.HasOutputs(frame.Visit.State)
            ? [new RecordTab(words["Visits.Outputs.Tab"], All(frame.Visit.Id), tab == Tab)]
            : [];
}

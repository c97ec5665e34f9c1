using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Visits;
using AcademicExchange.Pages.Visits;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.Ledger;

/// <summary>Addresses of the ledger, and its tab on a record.</summary>
public static class LedgerLinks
{
    public const string List = "/ledger";
    public const string Tab = "Ledger";

    public const string Enter = "/ledger/enter";
    public const string Statement = "/ledger/statement";

    /// <summary>Of a partner and year, or where they are chosen.</summary>
    public static string StatementOf(string? partner, int? year) =>
        partner is null ? Statement : $"{Statement}?Partner={partner}&Year={year}";

    /// <summary>The file of an issued statement.</summary>
    public static string Paper(Guid document) => $"{Statement}?handler=Paper&document={document}";

    public static string Entry(Guid entry) => $"/ledger/entries/{entry}";

    public static string Evidence(Guid entry) => $"/ledger/entries/{entry}/file";

    /// <summary>Where the line comes from: the ledger of the visit, or the entry by hand.</summary>
    public static string SourceOf(LedgerLine line) =>
        line.VisitId is { } visit ? Of(visit) : Entry(line.EntryId ?? Guid.Empty);

    public static string Of(Guid visit) => VisitLinks.Record(visit) + "/ledger";

    /// <summary>For those who read the ledger, once all have said yes: before, there is nothing in it.</summary>
    public static IEnumerable<RecordTab> TabFor(VisitFrame frame, ReaderWords words, string tab) =>
        LedgerAccess.MayRead(frame.Actor) && VisitPreparation.HasDays(frame.Visit.State)
            ? [new RecordTab(words["Ledger.Title"], Of(frame.Visit.Id), tab == Tab)]
            : [];
}

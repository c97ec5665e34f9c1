namespace AcademicExchange.Pages.Visits;

/// <summary>Addresses of what is prepared for a visit: terms, funding, papers, checklist.</summary>
public static class PreparationLinks
{
    public static string Terms(Guid id) => VisitLinks.Record(id) + "/terms";

    public static string Funding(Guid id) => VisitLinks.Record(id) + "/funding";

    public static string Papers(Guid id) => VisitLinks.Record(id) + "/papers";

    public static string Paper(Guid id, Guid fileId) => $"{Papers(id)}/{fileId}";

    public static string Checklist(Guid id) => VisitLinks.Record(id) + "/checklist";

    public static string Item(Guid id, Guid itemId) => $"{Checklist(id)}/{itemId}";
}

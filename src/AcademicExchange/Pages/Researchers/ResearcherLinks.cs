namespace AcademicExchange.Pages.Researchers;

/// <summary>The addresses of this area.</summary>
public static class ResearcherLinks
{
    public const string List = "/researchers";
    public const string Mine = "/researchers/mine";
    public const string Offers = "/offers";
    public const string NewOffer = "/offers/edit";

    public static string Profile(Guid id) => $"/researchers/{id}";

    public static string Offer(Guid id) => $"/offers/{id}";

    public static string EditOffer(Guid id) => $"/offers/edit/{id}";
}

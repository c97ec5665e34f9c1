namespace AcademicExchange.Pages.Researchers;

/// <summary>The addresses of this area.</summary>
public static class ResearcherLinks
{
    public const string List = "/researchers";
    public const string Mine = "/researchers/mine";
    public const string Offers = "/offers";
    public const string NewOffer = "/offers/edit";

    /// <summary>The own profile, with a publication filled into its form.</summary>
    public static string AddPublication(string doi, string title, int year) =>
        FormattableString.Invariant(
            $"{Mine}?doi={Uri.EscapeDataString(doi)}&title={Uri.EscapeDataString(title)}&year={year}#New_Doi"
        );

    public static string Profile(Guid id) => $"/researchers/{id}";

    public static string Offer(Guid id) => $"/offers/{id}";

    public static string EditOffer(Guid id) => $"/offers/edit/{id}";
}

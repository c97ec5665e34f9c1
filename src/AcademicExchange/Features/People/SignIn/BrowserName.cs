namespace AcademicExchange.Features.People.SignIn;

/// <summary>A browser in a few words, for the list of own sessions: "Firefox, Linux".</summary>
public static class BrowserName
{
    // The order matters: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Windows", "Windows"),
        ("Android", "Android"),
        ("iPhone", "iOS"),
        ("iPad", "iOS"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ];

    /// <summary>Null where the header names nothing we know.</summary>
    public static string? Of(string? userAgent)
    {
        if (userAgent is null)
        {
            return null;
        }

        string?[] parts = [Find(Browsers, userAgent), Find(Systems, userAgent)];
        var known = parts.Where(part => part is not null).ToList();
        return known.Count == 0 ? null : string.Join(", ", known);
    }

    private static string? Find((string Mark, string Name)[] names, string userAgent) =>
        Array.Find(names, one => userAgent.Contains(one.Mark, StringComparison.Ordinal)).Name;
}

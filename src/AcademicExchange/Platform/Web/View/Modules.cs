namespace AcademicExchange.Platform.Web.View;

/// <summary>The script modules of wwwroot/js that this page needs; each is loaded only where something on the page uses it.</summary>
public static class Modules
{
    private static readonly object Key = new();

    public static void Need(HttpContext context, string module) => Set(context).Add(module);

    public static IReadOnlyCollection<string> Of(HttpContext context) => Set(context);

    private static SortedSet<string> Set(HttpContext context)
    {
        if (context.Items.TryGetValue(Key, out var found) && found is SortedSet<string> set)
        {
            return set;
        }
        set = new SortedSet<string>(StringComparer.Ordinal) { "shell" };
        context.Items[Key] = set;
        return set;
    }
}

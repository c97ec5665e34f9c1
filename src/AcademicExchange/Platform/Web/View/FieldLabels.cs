namespace AcademicExchange.Platform.Web.View;

/// <summary>The labels of the fields that the page has shown so far, by the name of the field, for the summary of errors.</summary>
internal static class FieldLabels
{
    private static readonly object Key = new();

    public static Dictionary<string, string> Of(HttpContext context)
    {
        if (
            context.Items.TryGetValue(Key, out var found)
            && found is Dictionary<string, string> labels
        )
        {
            return labels;
        }
        labels = [];
        context.Items[Key] = labels;
        return labels;
    }
}

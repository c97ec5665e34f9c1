using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Web.View;

/// <summary>A field in which what is saved now and what was typed differ.</summary>
public sealed record Difference(
    string Label,
    string? Saved,
    string? Typed,
    Language? Language = null
)
{
    /// <summary>Only what differs; an empty text and none are the same.</summary>
    public static IReadOnlyList<Difference> Of(params IEnumerable<Difference> fields) =>
        [.. fields.Where(field => (field.Saved ?? "") != (field.Typed ?? ""))];
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary>What a form field knows of itself: its name, what was typed or stored, and what is wrong with it.</summary>
internal sealed record FieldState(
    string Name,
    IReadOnlyList<string> Values,
    IReadOnlyList<string> Errors,
    bool Required,
    int? MaxLength
)
{
    public string Id { get; } = TagBuilder.CreateSanitizedId(Name, "_");
    public string Value => Values.Count > 0 ? Values[0] : "";
    public bool IsInvalid => Errors.Count > 0;
    public string HintId => Id + "-hint";
    public string ErrorId => Id + "-error";

    public static FieldState Of(ViewContext view, ModelExpression model, Show show)
    {
        var name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(model.Name);
        var entry = view.ViewData.ModelState[name];
        var rules = model.Metadata.ValidatorMetadata;
        return new FieldState(
            name,
            Typed(entry) ?? Stored(model.Model, show),
            entry is null ? [] : [.. entry.Errors.Select(error => error.ErrorMessage)],
            rules.OfType<RequiredAttribute>().Any(),
            rules.OfType<StringLengthAttribute>().FirstOrDefault()?.MaximumLength
                ?? rules.OfType<MaxLengthAttribute>().FirstOrDefault()?.Length
        );
    }

    /// <summary>What the reader sent wins over what is stored, so that nothing typed is lost.</summary>
    private static IReadOnlyList<string>? Typed(ModelStateEntry? entry) =>
        entry?.RawValue switch
        {
            string[] many => many,
            string one => [one],
            _ => null,
        };

    private static IReadOnlyList<string> Stored(object? model, Show show) =>
        model switch
        {
            null => [],
            string text => [text],
            System.Collections.IEnumerable many =>
            [
                .. many.Cast<object?>().Select(one => Text(one, show)),
            ],
            _ => [Text(model, show)],
        };

    private static string Text(object? value, Show show) =>
        value switch
        {
            DateOnly day => show.Date(day),
            bool yes => yes ? "true" : "false",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString() ?? "",
        };
}

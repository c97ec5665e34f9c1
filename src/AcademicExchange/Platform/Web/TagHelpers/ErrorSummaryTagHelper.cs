using System.Text.Encodings.Web;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary><c>&lt;error-summary /&gt;</c>: at the head of a form that was refused, every error with a link to its field.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(ReaderWords words) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Errors();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output
            .Content.AppendHtml("<p class=\"notice-heading\">")
            .Append(words["Shell.Form.Errors"])
            .AppendHtml("</p>")
            .AppendHtml(new Lines(errors, FieldLabels.Of(ViewContext.HttpContext)));
    }

    private List<(string Key, string Text)> Errors() =>
        [
            .. ViewContext
                .ViewData.ModelState.SelectMany(entry =>
                    entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage))
                )
                .Distinct(),
        ];

    /// <summary>Written when the page is, after the fields beneath have said their labels.</summary>
    private sealed class Lines(
        IReadOnlyList<(string Key, string Text)> errors,
        Dictionary<string, string> labels
    ) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var list = new TagBuilder("ul");
            // As the fields stand on the page: what was sent does not say, since a browser leaves out a choice that nobody made.
            var order = labels.Keys.ToList();
            foreach (var (key, text) in errors.OrderBy(error => (uint)order.IndexOf(error.Key)))
            {
                var line = new TagBuilder("li");
                line.InnerHtml.AppendHtml(Line(key, text));
                list.InnerHtml.AppendHtml(line);
            }
            list.WriteTo(writer, encoder);
        }

        private TagBuilder Line(string key, string text)
        {
            var line = new TagBuilder(key.Length > 0 ? "a" : "span");
            if (key.Length > 0)
            {
                line.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_");
            }
            line.InnerHtml.Append(
                !labels.TryGetValue(key, out var label) ? text
                : label.EndsWith('?') || label.EndsWith('؟') ? $"{label} {text}"
                : $"{label}: {text}"
            );
            return line;
        }
    }
}

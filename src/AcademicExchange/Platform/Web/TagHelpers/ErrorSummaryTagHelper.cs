using AcademicExchange.Platform.Languages;
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
            .AppendHtml("</p><ul>");
        foreach (var (key, text) in errors)
        {
            output.Content.AppendHtml("<li>").AppendHtml(Line(key, text)).AppendHtml("</li>");
        }
        output.Content.AppendHtml("</ul>");
    }

    /// <summary>In the order of the fields on the page, which is the order in which a browser sends them.</summary>
    private List<(string Key, string Text)> Errors()
    {
        var request = ViewContext.HttpContext.Request;
        var sent = request.HasFormContentType ? request.Form.Keys.ToList() : [];
        return
        [
            .. ViewContext
                .ViewData.ModelState.SelectMany(entry =>
                    entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage))
                )
                .Distinct()
                .OrderBy(error => (uint)sent.IndexOf(error.Key)),
        ];
    }

    private static TagBuilder Line(string key, string text)
    {
        var line = new TagBuilder(key.Length > 0 ? "a" : "span");
        if (key.Length > 0)
        {
            line.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_");
        }
        line.InnerHtml.Append(text);
        return line;
    }
}

using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary>
/// <c>&lt;submit-bar label-key="..." cancel="/agreements" /&gt;</c>: the button that sends a form, and the way out. Buttons inside it
/// stand between the two (save as draft, for example).
/// </summary>
[HtmlTargetElement("submit-bar")]
public sealed class SubmitBarTagHelper(ReaderWords words) : TagHelper
{
    public required string LabelKey { get; set; }
    public string? Cancel { get; set; }

    /// <summary>Danger for what cannot be undone.</summary>
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "submit-bar");
        output
            .PreContent.AppendHtml(
                $"<button type=\"submit\" class=\"btn {(Tone == Tone.Danger ? "btn-danger" : "btn-primary")}\">"
            )
            .Append(words[LabelKey])
            .AppendHtml("</button>");
        if (Cancel is not null)
        {
            var link = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder("a");
            link.AddCssClass("btn btn-quiet");
            link.Attributes["href"] = Cancel;
            link.InnerHtml.Append(words["Shell.Form.Cancel"]);
            output.PostContent.AppendHtml(link);
        }
    }
}

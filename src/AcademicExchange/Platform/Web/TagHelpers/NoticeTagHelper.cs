using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary><c>&lt;notice tone="Warning" heading="..."&gt;text&lt;/notice&gt;</c>: something to know before going on.</summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public Tone Tone { get; set; } = Tone.Info;
    public string? Heading { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"notice {Tone.CssName()}");
        output.PreContent.AppendHtml(IconTagHelper.Draw(Tone.Icon())).AppendHtml("<div>");
        if (Heading is not null)
        {
            output
                .PreContent.AppendHtml("<p class=\"notice-heading\">")
                .Append(Heading)
                .AppendHtml("</p>");
        }
        output.PostContent.AppendHtml("</div>");
    }
}

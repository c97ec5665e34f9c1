using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary><c>&lt;empty-state heading="..." icon="inbox"&gt;what to do&lt;/empty-state&gt;</c>: stands where a list has nothing to show.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public required string Heading { get; set; }
    public string Icon { get; set; } = "inbox";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty-state");
        output.PreContent.AppendHtml(IconTagHelper.Draw(Icon));
        output
            .PreContent.AppendHtml("<p class=\"empty-heading\">")
            .Append(Heading)
            .AppendHtml("</p><div>");
        output.PostContent.AppendHtml("</div>");
    }
}

using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary><c>&lt;flash /&gt;</c>: what the last action said through TempData.Say; nothing when it said nothing.</summary>
[HtmlTargetElement("flash", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FlashTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Flash.Take(ViewContext.TempData) is not var (tone, text))
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"notice {tone.CssName()}");
        output.Attributes.SetAttribute("data-flash", tone.ToString());
        output.Attributes.SetAttribute("role", tone == Tone.Danger ? "alert" : "status");
        output
            .Content.AppendHtml(IconTagHelper.Draw(tone.Icon()))
            .AppendHtml("<p>")
            .Append(text)
            .AppendHtml("</p>");
    }
}

using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary><c>&lt;pill tone="Good"&gt;In force&lt;/pill&gt;</c>: a state in one or two words.</summary>
[HtmlTargetElement("pill")]
public sealed class PillTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"pill {Tone.CssName()}");
    }
}

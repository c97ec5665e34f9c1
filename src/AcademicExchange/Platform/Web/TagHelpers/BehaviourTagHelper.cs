using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary>Loads the module that serves a data attribute: keep (drafts), upload (progress), copy, counter, passkey.</summary>
[HtmlTargetElement(Attributes = "data-keep")]
[HtmlTargetElement(Attributes = "data-upload")]
[HtmlTargetElement(Attributes = "data-copy")]
[HtmlTargetElement(Attributes = "data-counter")]
[HtmlTargetElement(Attributes = "data-passkey")]
public sealed class BehaviourTagHelper : TagHelper
{
    private static readonly string[] Behaviours = ["keep", "upload", "copy", "counter", "passkey"];

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        foreach (
            var behaviour in Behaviours.Where(name =>
                context.AllAttributes.ContainsName("data-" + name)
            )
        )
        {
            Modules.Need(ViewContext.HttpContext, behaviour);
        }
    }
}

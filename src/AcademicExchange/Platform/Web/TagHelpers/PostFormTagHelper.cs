using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary>
/// Puts the form token into a form that posts to a written address; the framework's own form helper leaves it out there, and the post
/// would be refused. Every address is one of this site: the content security policy and a guard see to it.
/// </summary>
[HtmlTargetElement("form", Attributes = "action,[method=post]")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isWritten =
            context.AllAttributes.TryGetAttribute("action", out var action)
            && !string.IsNullOrEmpty(action.Value?.ToString());
        if (isWritten && !context.AllAttributes.ContainsName("asp-antiforgery"))
        {
            output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
        }
    }
}

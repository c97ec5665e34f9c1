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
    internal const string TokenName = "__RequestVerificationToken";

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // The framework's helper runs before this one and knows some addresses (~/...) but not others.
        var has =
            context.AllAttributes.ContainsName("asp-antiforgery")
            || output.PostContent.GetContent().Contains(TokenName, StringComparison.Ordinal);
        if (!has)
        {
            output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
        }
    }
}

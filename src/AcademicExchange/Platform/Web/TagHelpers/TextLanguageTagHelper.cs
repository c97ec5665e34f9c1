using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary><c>text-language="Language.Fa"</c> on any element: lang and dir for a text that may not be in the reader's language.</summary>
[HtmlTargetElement(Attributes = AttributeName)]
public sealed class TextLanguageTagHelper : TagHelper
{
    private const string AttributeName = "text-language";

    [HtmlAttributeName(AttributeName)]
    public Language? Language { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Language is { } language)
        {
            output.Attributes.SetAttribute("lang", language.Code());
            output.Attributes.SetAttribute("dir", language.Direction());
        }
    }
}

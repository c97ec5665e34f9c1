using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary>
/// <c>&lt;local text="Model.Name" /&gt;</c>: a text in the reader's language, or in the one it exists in, which is then named.
/// <c>mark="false"</c> leaves the name of the language out.
/// </summary>
[HtmlTargetElement("local", Attributes = "text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LocalTagHelper(ReaderWords words) : TagHelper
{
    public required LocalText? Text { get; set; }

    public bool Mark { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Text is null || Text.IsEmpty)
        {
            output.SuppressOutput();
            return;
        }

        var (text, language) = Text.For(words.Language);
        output.TagName = "bdi";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetContent(text);
        if (language == words.Language)
        {
            return;
        }

        output.Attributes.SetAttribute("lang", language.Code());
        output.Attributes.SetAttribute("dir", language.Direction());
        if (Mark)
        {
            output
                .PostElement.AppendHtml(" <span class=\"text-quiet\">(")
                .Append(words[$"Shell.Language.{language}"])
                .AppendHtml(")</span>");
        }
    }
}

using AcademicExchange.Platform.Web.Assets;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary><c>&lt;icon name="check" /&gt;</c>: an icon drawn into the page, hidden from screen readers; the words stand beside it.</summary>
[HtmlTargetElement("icon", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }

    /// <summary>For arrows: mirrored on pages that read from right to left.</summary>
    public bool Flip { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        output.Content.SetHtmlContent(Draw(Name, Flip));
    }

    internal static string Draw(string name, bool flip = false) =>
        $"""<svg class="icon{(flip ? " icon-flip" : "")}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{Icons.ShapesOf(name)}</svg>""";
}

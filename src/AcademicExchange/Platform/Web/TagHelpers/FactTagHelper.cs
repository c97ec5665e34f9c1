using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary>
/// Inside <c>&lt;dl class="facts"&gt;</c>: <c>&lt;fact label-key="..."&gt;value&lt;/fact&gt;</c>. An empty value is shown as a dash,
/// so that a reader sees that nothing is known.
/// </summary>
[HtmlTargetElement("fact")]
public sealed class FactTagHelper(ReaderWords words) : TagHelper
{
    public string? LabelKey { get; set; }
    public string? Label { get; set; }

    /// <summary>Takes the whole row in a list of two columns.</summary>
    public bool Wide { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        if (Wide)
        {
            output.Attributes.SetAttribute("class", "wide");
        }
        output.Content.AppendHtml("<dt>").Append(Label ?? words[LabelKey!]).AppendHtml("</dt><dd>");
        if (value.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<span class=\"text-quiet\">—</span>");
        }
        else
        {
            output.Content.AppendHtml(value);
        }
        output.Content.AppendHtml("</dd>");
    }
}

using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary>
/// <c>&lt;th sort="due"&gt;Due&lt;/th&gt;</c>: a column head that sorts the list by <c>?sort=due</c>, and back by <c>?sort=-due</c>.
/// The first sort of a list without the parameter is marked by <c>sort-default</c> ("due" or "-due").
/// </summary>
[HtmlTargetElement("th", Attributes = "sort")]
public sealed class SortTagHelper : TagHelper
{
    public required string Sort { get; set; }
    public string? SortDefault { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var current = request.Query["sort"].ToString() is { Length: > 0 } asked
            ? asked
            : SortDefault;
        var (ascending, descending) = (current == Sort, current == "-" + Sort);
        var address = PageAddress.With(
            request,
            ("sort", ascending ? "-" + Sort : Sort),
            ("p", null)
        );

        output.Attributes.SetAttribute("scope", "col");
        if (ascending || descending)
        {
            output.Attributes.SetAttribute("aria-sort", ascending ? "ascending" : "descending");
        }
        var label = await output.GetChildContentAsync();
        var link = new TagBuilder("a");
        link.AddCssClass("sort");
        link.Attributes["href"] = address;
        link.InnerHtml.AppendHtml(label);
        link.InnerHtml.AppendHtml(
            IconTagHelper.Draw(
                ascending ? "sort-ascending"
                : descending ? "sort-descending"
                : "arrows-sort"
            )
        );
        output.Content.SetHtmlContent(link);
    }
}

using System.Globalization;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary>
/// <c>&lt;pager number="1" size="25" total="312" /&gt;</c>: what is shown of how many, and links to the first, the last and three
/// pages either side by <c>?p=</c> ("page" is a name that Razor Pages keeps for itself). Pages count from 1.
/// </summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper(ReaderWords words) : TagHelper
{
    private const int Around = 3;

    public int Number { get; set; } = 1;
    public int Size { get; set; } = 25;
    public int Total { get; set; }

    /// <summary>There are more than the total says.</summary>
    public bool More { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Where there are more, the next page is there though it was not counted.
        var last = Math.Max(More ? Number + 1 : 1, (Total + Size - 1) / Size);
        var number = Math.Clamp(Number, 1, last);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output
            .Content.AppendHtml("<p class=\"pager-count\">")
            .Append(
                words[
                    More ? "Shell.List.ShownOfMore" : "Shell.List.Shown",
                    Total == 0 ? 0 : (number - 1) * Size + 1,
                    Math.Min(number * Size, Total),
                    Total
                ]
            )
            .AppendHtml("</p>");
        if (last > 1)
        {
            output.Content.AppendHtml(Links(number, last));
        }
    }

    private TagBuilder Links(int number, int last)
    {
        var nav = new TagBuilder("nav");
        nav.Attributes["aria-label"] = words["Shell.List.Pages"];
        var list = new TagBuilder("ul");
        if (number > 1)
        {
            list.InnerHtml.AppendHtml(
                Step(number - 1, "chevron-left", "Shell.List.Previous", "prev")
            );
        }
        var before = 0;
        foreach (
            var page in Enumerable
                .Range(1, last)
                .Where(page => page == 1 || page == last || Math.Abs(page - number) <= Around)
        )
        {
            if (page > before + 1)
            {
                list.InnerHtml.AppendHtml("<li class=\"gap\" aria-hidden=\"true\">…</li>");
            }
            list.InnerHtml.AppendHtml(Page(page, number, last));
            before = page;
        }
        if (number < last)
        {
            list.InnerHtml.AppendHtml(Step(number + 1, "chevron-right", "Shell.List.Next", "next"));
        }
        nav.InnerHtml.AppendHtml(list);
        return nav;
    }

    private TagBuilder Page(int page, int number, int last)
    {
        var link = Link(
            page,
            new HtmlContentBuilder().Append(NumberText.Write(words.Language, page))
        );
        link.Attributes["aria-label"] = words["Shell.List.Page", page];
        if (page == number)
        {
            link.Attributes["aria-current"] = "page";
        }
        var item = Item(link);
        if (Math.Abs(page - number) > 1 && page > 1 && page < last)
        {
            // Left out where the screen is narrow.
            item.AddCssClass("far");
        }
        return item;
    }

    private TagBuilder Step(int page, string icon, string key, string relation)
    {
        var link = Link(page, new HtmlString(IconTagHelper.Draw(icon, flip: true)));
        link.Attributes["aria-label"] = words[key];
        link.Attributes["rel"] = relation;
        return Item(link);
    }

    private TagBuilder Link(int page, IHtmlContent content)
    {
        var link = new TagBuilder("a");
        link.Attributes["href"] = PageAddress.With(
            ViewContext.HttpContext.Request,
            ("p", page.ToString(CultureInfo.InvariantCulture))
        );
        link.InnerHtml.AppendHtml(content);
        return link;
    }

    private static TagBuilder Item(TagBuilder link)
    {
        var item = new TagBuilder("li");
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}

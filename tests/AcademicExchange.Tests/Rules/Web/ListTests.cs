using System.Globalization;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.TagHelpers;
using AcademicExchange.Platform.Web.View;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AcademicExchange.Tests.Rules.Web;

public sealed class ListTests
{
    public ListTests() => CultureInfo.CurrentUICulture = Language.En.Culture();

    private static IElement Pager(string address, int number, int total, bool more = false) =>
        Parse(
            Markup.Run(
                new PagerTagHelper(Markup.Words)
                {
                    Number = number,
                    Total = total,
                    More = more,
                    ViewContext = new Markup(address).View,
                },
                "pager"
            )
        );

    private static IElement Parse(string html) =>
        new HtmlParser().ParseDocument(html).Body!.FirstElementChild!;

    [Fact]
    public void Pager_InTheMiddle_LinksThreeEitherSideAndBothEnds()
    {
        var pager = Pager("/list?state=a&p=10", 10, 500);

        Assert.Equal(
            ["1", "7", "8", "9", "10", "11", "12", "13", "20"],
            pager.QuerySelectorAll("a:not([rel])").Select(link => link.TextContent)
        );
        Assert.Equal(
            "/list?state=a&p=11",
            pager.QuerySelector("a[rel=next]")!.GetAttribute("href")
        );
        Assert.Equal("10", pager.QuerySelector("[aria-current=page]")!.TextContent);
        Assert.Equal("226–250 of 500", pager.QuerySelector("p")!.TextContent);
    }

    [Fact]
    public void Pager_WithMoreThanWereCounted_LeadsOn()
    {
        var pager = Pager("/list?q=films", 1, 25, more: true);

        Assert.Equal("/list?q=films&p=2", pager.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("1–25 of more than 25", pager.QuerySelector("p")!.TextContent);
    }

    [Theory]
    [InlineData(1, 0, "0–0 of 0")]
    [InlineData(9, 3, "1–3 of 3")]
    public void Pager_OnePage_HasNoLinks(int number, int total, string count)
    {
        var pager = Pager("/list", number, total);

        Assert.Empty(pager.QuerySelectorAll("a"));
        Assert.Equal(count, pager.TextContent);
    }

    [Theory]
    [InlineData("/list?p=4", "/list?sort=due", null)]
    [InlineData("/list?sort=due", "/list?sort=-due", "ascending")]
    [InlineData("/list?sort=-due", "/list?sort=due", "descending")]
    public void Sort_Head_TurnsTheOrderAndGoesToTheFirstPage(
        string address,
        string link,
        string? order
    )
    {
        var html = Markup.Run(
            new SortTagHelper { Sort = "due", ViewContext = new Markup(address).View },
            "th",
            "Due"
        );
        var head = new HtmlParser()
            .ParseDocument($"<table><thead><tr>{html}</tr></thead></table>")
            .QuerySelector("th")!;

        Assert.Equal(link, head.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(order, head.GetAttribute("aria-sort"));
    }

    [Fact]
    public void With_ForeignText_StaysEncoded()
    {
        var request = new Markup("/list?q=%3Cb%3E%26x&ui-culture=az").View.HttpContext.Request;

        Assert.Equal(
            "/list?q=%3Cb%3E%26x&ui-culture=fa",
            PageAddress.With(request, ("ui-culture", "fa"))
        );
    }

    [Theory]
    [InlineData("Saved", Tone.Good, "Saved")]
    [InlineData("a|b", Tone.Warning, "a|b")]
    public void Flash_Said_IsTakenOnce(string text, Tone tone, string expected)
    {
        var tempData = new Markup().View.TempData;
        tempData.Say(text, tone);

        Assert.Equal((tone, expected), Flash.Take(tempData));
    }
}

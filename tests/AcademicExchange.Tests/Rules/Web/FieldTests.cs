using System.ComponentModel.DataAnnotations;
using System.Globalization;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.TagHelpers;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Tests.Rules.Web;

public sealed class FieldTests
{
    private sealed record Form
    {
        [Required, StringLength(80)]
        public string? Title { get; init; }
        public string? Note { get; init; }
        public DateOnly? Begins { get; init; }
        public bool Agreed { get; init; }
        public int? Places { get; init; }
        public string[] Levels { get; init; } = [];
    }

    private readonly Markup _page = new();

    public FieldTests() => CultureInfo.CurrentUICulture = Language.En.Culture();

    private IElement Field(
        Form form,
        string property,
        Action<FieldTagHelper>? shape = null,
        Language language = Language.En
    )
    {
        var helper = new FieldTagHelper(Markup.Words, Markup.Show(language))
        {
            For = Markup.Of(form, property),
            ViewContext = _page.View,
            Label = "Label",
        };
        shape?.Invoke(helper);
        var html = Markup.Run(
            helper,
            "field",
            "",
            null,
            new TagHelperAttribute("autocomplete", "off")
        );
        return new HtmlParser().ParseDocument(html).Body!.FirstElementChild!;
    }

    [Fact]
    public void Field_RequiredText_SaysSoAndKeepsTheLimit()
    {
        var input = Field(new() { Title = "<b>" }, "Title").QuerySelector("input")!;

        Assert.Equal("Input.Title", input.GetAttribute("name"));
        Assert.Equal("<b>", input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-required"));
        Assert.Equal("80", input.GetAttribute("maxlength"));
        Assert.Equal("off", input.GetAttribute("autocomplete"));
    }

    [Fact]
    public void Field_NotRequired_IsMarkedOptional() =>
        Assert.Contains(
            "(optional)",
            Field(new(), "Note").QuerySelector("label")!.TextContent,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(Language.En, "12")]
    [InlineData(Language.Az, "12")]
    [InlineData(Language.Fa, "۱۲")]
    public void Field_Number_StandsInTheDigitsOfTheReader(Language language, string expected) =>
        Assert.Equal(
            expected,
            Field(new() { Places = 12 }, "Places", language: language)
                .QuerySelector("input")!
                .GetAttribute("value")
        );

    [Fact]
    public void Field_Refused_ShowsWhatWasTypedAndPointsAtTheError()
    {
        _page.ModelState.SetModelValue("Input.Begins", "1404/12/30", "1404/12/30");
        _page.ModelState.AddModelError("Input.Begins", "There is no such day.");

        var field = Field(
            new() { Begins = new(2026, 1, 1) },
            "Begins",
            helper => helper.Hint = "Hint"
        );
        var input = field.QuerySelector("input")!;

        Assert.Equal("1404/12/30", input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal(
            "Input_Begins-hint Input_Begins-error",
            input.GetAttribute("aria-describedby")
        );
        Assert.Equal(
            "There is no such day.",
            field.QuerySelector("#Input_Begins-error")!.TextContent
        );
    }

    [Theory]
    [InlineData(Language.En, "2026-03-21")]
    [InlineData(Language.Fa, "۱۴۰۵/۰۱/۰۱")]
    [InlineData(Language.Az, "21.03.2026")]
    public void Field_Day_StartsInTheReadersCalendar(Language language, string expected)
    {
        var input = Field(new() { Begins = new(2026, 3, 21) }, "Begins", language: language)
            .QuerySelector("input")!;

        Assert.Equal(expected, input.GetAttribute("value"));
        Assert.Equal("text", input.GetAttribute("type"));
    }

    [Fact]
    public void Field_Bool_IsOneCheckboxWithItsLabel()
    {
        var field = Field(new() { Agreed = true }, "Agreed");

        Assert.True(
            field.QuerySelector("input[type=checkbox][value=true]")!.HasAttribute("checked")
        );
        Assert.Equal("Input_Agreed", field.QuerySelector("label")!.GetAttribute("for"));
    }

    [Fact]
    public void Field_Number_IsTypedAsText() =>
        Assert.Equal(
            "text",
            Field(new() { Places = 4 }, "Places").QuerySelector("input")!.GetAttribute("type")
        );

    [Fact]
    public void Field_Choices_AreAGroupAndTheFirstCarriesTheId()
    {
        var field = Field(
            new() { Levels = ["m"] },
            "Levels",
            helper =>
            {
                helper.As = "checks";
                helper.Items =
                [
                    new SelectListItem("Bachelor", "b"),
                    new SelectListItem("Master", "m"),
                ];
            }
        );

        Assert.NotNull(field.QuerySelector("fieldset > legend"));
        Assert.Equal(
            ["Input_Levels", "Input_Levels-1"],
            field.QuerySelectorAll("input").Select(box => box.Id)
        );
        Assert.Equal(
            "m",
            Assert.Single(field.QuerySelectorAll("input[checked]")).GetAttribute("value")
        );
    }

    [Fact]
    public void ErrorSummary_WrittenBeforeTheField_NamesItByItsLabel()
    {
        _page.ModelState.AddModelError("Input.Title", "Fill in this field.");
        _page.ModelState.AddModelError("", "The record changed.");
        var summary = new ErrorSummaryTagHelper(Markup.Words) { ViewContext = _page.View };

        var html = Markup.Run(summary, "error-summary", "", () => _ = Field(new(), "Title"));
        var page = new HtmlParser().ParseDocument(html);

        Assert.Equal(
            "Label: Fill in this field.",
            page.QuerySelector("a[href='#Input_Title']")!.TextContent
        );
        Assert.Contains(
            "The record changed.",
            page.QuerySelectorAll("li").Select(line => line.TextContent)
        );
    }

    /// <summary>A browser sends no choice that nobody made; the summary goes by the page all the same.</summary>
    [Fact]
    public void ErrorSummary_OfSeveralFields_FollowsThePage()
    {
        foreach (var name in (string[])["", "Input.Note", "Input.Title", "Input.Levels"])
        {
            _page.ModelState.AddModelError(name, "Fill in this field.");
        }

        var summary = new ErrorSummaryTagHelper(Markup.Words) { ViewContext = _page.View };
        var html = Markup.Run(
            summary,
            "error-summary",
            "",
            () =>
            {
                Field(new(), "Title");
                Field(new(), "Levels", helper => (helper.As, helper.Items) = ("radios", []));
                Field(new(), "Note");
            }
        );

        Assert.Equal(
            ["#Input_Title", "#Input_Levels", "#Input_Note", null],
            new HtmlParser()
                .ParseDocument(html)
                .QuerySelectorAll("li > *")
                .Select(line => line.GetAttribute("href"))
        );
    }

    [Fact]
    public void Field_TextArea_KeepsItsFirstLineBreak()
    {
        var area = Field(new() { Note = "\nsecond line" }, "Note", helper => helper.Rows = 4)
            .QuerySelector("textarea")!;

        Assert.Equal("\nsecond line", area.TextContent);
    }
}

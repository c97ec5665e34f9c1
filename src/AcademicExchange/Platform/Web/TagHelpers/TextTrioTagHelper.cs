using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary>
/// <c>&lt;text-trio for-en="Input.TitleEn" for-fa="Input.TitleFa" for-az="Input.TitleAz" label-key="..." /&gt;</c>: one text in three
/// languages side by side, each field with its own language and direction. With rows they are textareas.
/// </summary>
[HtmlTargetElement("text-trio", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextTrioTagHelper(ReaderWords words, Show show) : TagHelper
{
    public required ModelExpression ForEn { get; set; }
    public required ModelExpression ForFa { get; set; }
    public required ModelExpression ForAz { get; set; }
    public string? LabelKey { get; set; }
    public string? Label { get; set; }
    public string? HintKey { get; set; }
    public string? Hint { get; set; }
    public int Rows { get; set; }

    /// <summary>The textareas are as high as the longest of their texts, and grow with it where the browser can.</summary>
    public bool Grows { get; set; }

    /// <summary>The languages that are asked for, in their order; the others are folded away with what stands in them. All where not said.</summary>
    public IEnumerable<Language>? Languages { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field text-trio");
        output
            .Content.AppendHtml("<legend class=\"form-label\">")
            .Append(Legend)
            .AppendHtml("</legend>");
        if ((Hint ?? (HintKey is null ? null : words[HintKey])) is { } hint)
        {
            var id = TagBuilder.CreateSanitizedId(ForEn.Name, "_") + "-trio";
            output.Attributes.SetAttribute("aria-describedby", id);
            output
                .Content.AppendHtml($"<p class=\"field-hint\" id=\"{id}\">")
                .Append(hint)
                .AppendHtml("</p>");
        }
        var asked = (Languages ?? LanguageFacts.All).ToList();
        output
            .Content.AppendHtml("<div class=\"trio\">")
            .AppendHtml(Each(asked))
            .AppendHtml("</div>");
        if (LanguageFacts.All.Except(asked).ToList() is { Count: > 0 } others)
        {
            var open = others.Exists(language => State(language).IsInvalid) ? " open" : "";
            output
                .Content.AppendHtml($"<details class=\"more\"{open}><summary>")
                .Append(words["Shell.Form.OtherLanguages"])
                .AppendHtml("</summary><div class=\"trio\">")
                .AppendHtml(Each(others))
                .AppendHtml("</div></details>");
        }
    }

    private HtmlContentBuilder Each(List<Language> languages)
    {
        var boxes = new HtmlContentBuilder();
        languages.ForEach(language => boxes.AppendHtml(One(language)));
        return boxes;
    }

    private string Legend => Label ?? words[LabelKey!];

    private FieldState State(Language language) =>
        FieldState.Of(
            ViewContext,
            language switch
            {
                Language.Fa => ForFa,
                Language.Az => ForAz,
                _ => ForEn,
            },
            show
        );

    private TagBuilder One(Language language)
    {
        var field = State(language);
        var name = words[$"Shell.Language.{language}"];
        FieldLabels.Of(ViewContext.HttpContext)[field.Name] = $"{Legend}, {name}";
        var control =
            Grows ? Controls.Growing(field, Rows)
            : Rows > 0 ? Controls.TextArea(field, Rows)
            : Controls.Input(field, "text");
        control.Attributes["lang"] = language.Code();
        control.Attributes["dir"] = language.Direction();

        var box = new TagBuilder("div");
        box.AddCssClass(field.IsInvalid ? "field-invalid" : "");
        box.InnerHtml.AppendHtml(new FieldFrame(words, field, name, hint: null).Around(control));
        return box;
    }
}

using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary>
/// <c>&lt;field for="Input.Title" label-key="..." hint-key="..." /&gt;</c>: label, hint, errors and control of one value. The control
/// follows from the value (yes or no, day, file) and from rows (textarea) and items (select); <c>as</c> says it otherwise:
/// text, email, tel, url, password, number, file, day, check, radios, checks, select. Other attributes go to the control.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(ReaderWords words, Show show) : TagHelper
{
    public required ModelExpression For { get; set; }
    public string? LabelKey { get; set; }
    public string? Label { get; set; }
    public string? HintKey { get; set; }
    public string? Hint { get; set; }
    public string? As { get; set; }
    public int Rows { get; set; }

    /// <summary>A textarea as high as its text, of these rows at least.</summary>
    public bool Grows { get; set; }
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Text of the choice that stands for none, in a select.</summary>
    public string? Empty { get; set; }
    public bool Multiple { get; set; }

    /// <summary>When not said, the value's [Required] decides.</summary>
    public bool? Required { get; set; }

    /// <summary>The language of what is to be typed, where it is not the reader's.</summary>
    public Language? TextLanguage { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = FieldState.Of(ViewContext, For, show);
        field = field with { Required = Required ?? field.Required };
        var kind = As ?? Kind();
        var hint =
            Hint
            ?? (HintKey is null ? null : words[HintKey])
            ?? (kind == "day" ? words["Shell.Form.DayHint"] : null);
        var label = Label ?? words[LabelKey ?? For.Metadata.DisplayName ?? For.Name];
        var frame = new FieldFrame(words, field, label, hint);
        FieldLabels.Of(ViewContext.HttpContext)[field.Name] = label;

        IHtmlContent content = kind switch
        {
            "check" => frame.Check(Complete(Controls.Checkbox(field), output)),
            "radios" => frame.Group(Controls.Choices(field, Items ?? [], "radio")),
            "checks" => frame.Group(Controls.Choices(field, Items ?? [], "checkbox")),
            "select" => frame.Around(
                Complete(Controls.Select(field, Items ?? [], Empty, Multiple), output)
            ),
            "textarea" => frame.Around(
                Complete(
                    Grows
                        ? Controls.Growing(field, Rows)
                        : Controls.TextArea(field, Math.Max(Rows, 2)),
                    output
                )
            ),
            _ => frame.Around(
                Complete(Shaped(Controls.Input(field, InputType(kind)), kind), output)
            ),
        };

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", field.IsInvalid ? "field field-invalid" : "field");
        output.Content.SetHtmlContent(content);
    }

    private string Kind() =>
        Type.GetTypeCode(For.Metadata.UnderlyingOrModelType) switch
        {
            _ when Items is not null => "select",
            _ when Rows > 0 || Grows => "textarea",
            TypeCode.Boolean => "check",
            TypeCode.Int32 or TypeCode.Int64 or TypeCode.Decimal => "number",
            _ when For.Metadata.UnderlyingOrModelType == typeof(DateOnly) => "day",
            _ when For.Metadata.UnderlyingOrModelType.IsAssignableTo(typeof(IFormFile)) => "file",
            _ => "text",
        };

    // A number is typed as text: the browser's own number field refuses Persian digits.
    private static string InputType(string kind) => kind is "day" or "number" ? "text" : kind;

    private TagBuilder Shaped(TagBuilder input, string kind)
    {
        if (kind is "day")
        {
            input.AddCssClass("day-input");
            input.Attributes["autocomplete"] = "off";
            input.Attributes["dir"] = "ltr";
            input.Attributes["data-day"] = words["Shell.Form.DayUnknown"];
            Modules.Need(ViewContext.HttpContext, "day-echo");
        }
        else if (kind is "number")
        {
            input.Attributes["inputmode"] = "decimal";
            input.AddCssClass("number-input");
            input.Attributes["value"] = Digits.For(
                show.Reader.Language,
                input.Attributes["value"] ?? ""
            );
        }
        else if (kind is "email" or "tel" or "url")
        {
            input.Attributes["dir"] = "ltr";
        }
        return input;
    }

    private TagBuilder Complete(TagBuilder control, TagHelperOutput output)
    {
        if (TextLanguage is { } language)
        {
            control.Attributes["lang"] = language.Code();
            control.Attributes["dir"] = language.Direction();
        }
        foreach (var attribute in output.Attributes)
        {
            if (attribute.Name == "class")
            {
                control.AddCssClass(attribute.Value?.ToString() ?? "");
            }
            else
            {
                control.Attributes[attribute.Name] = attribute.Value?.ToString() ?? "";
            }
        }
        return control;
    }
}

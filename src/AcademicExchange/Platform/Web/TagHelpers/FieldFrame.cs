using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary>What stands round every control, in this order: label, hint, errors, control.</summary>
internal sealed class FieldFrame(ReaderWords words, FieldState field, string label, string? hint)
{
    /// <summary>A control with one label.</summary>
    public IHtmlContent Around(TagBuilder control)
    {
        Describe(control);
        return new HtmlContentBuilder()
            .AppendHtml(Label("label", field.Id))
            .AppendHtml(Hint())
            .AppendHtml(Errors())
            .AppendHtml(control);
    }

    /// <summary>A group of controls, each with its own label, under one legend.</summary>
    public IHtmlContent Group(IHtmlContent choices)
    {
        var group = new TagBuilder("fieldset");
        Describe(group);
        group
            .InnerHtml.AppendHtml(Label("legend"))
            .AppendHtml(Hint())
            .AppendHtml(Errors())
            .AppendHtml(choices);
        return group;
    }

    /// <summary>A single checkbox: its label stands after it.</summary>
    public IHtmlContent Check(TagBuilder box)
    {
        Describe(box);
        return new HtmlContentBuilder()
            .AppendHtml(Errors())
            .AppendHtml("<div class=\"form-check\">")
            .AppendHtml(box)
            .AppendHtml(Label("label", field.Id, "form-check-label"))
            .AppendHtml(Hint())
            .AppendHtml("</div>");
    }

    private void Describe(TagBuilder control)
    {
        var about = string.Join(
            ' ',
            new[]
            {
                hint is null ? null : field.HintId,
                field.IsInvalid ? field.ErrorId : null,
            }.Where(id => id is not null)
        );
        if (about.Length > 0)
        {
            control.Attributes["aria-describedby"] = about;
        }
        if (field.IsInvalid && control.TagName != "fieldset")
        {
            control.Attributes["aria-invalid"] = "true";
            control.AddCssClass("is-invalid");
        }
    }

    private TagBuilder Label(string tag, string? of = null, string css = "form-label")
    {
        var element = new TagBuilder(tag);
        element.AddCssClass(css);
        if (of is not null)
        {
            element.Attributes["for"] = of;
        }
        element.InnerHtml.Append(label);
        if (!field.Required && css == "form-label")
        {
            element
                .InnerHtml.AppendHtml(" <span class=\"optional\">")
                .Append(words["Shell.Form.Optional"])
                .AppendHtml("</span>");
        }
        return element;
    }

    private IHtmlContent Hint() =>
        hint is null ? HtmlString.Empty : Paragraph("field-hint", field.HintId, hint);

    private IHtmlContent Errors()
    {
        var errors = new HtmlContentBuilder();
        if (field.IsInvalid)
        {
            var paragraph = Paragraph(
                "field-error",
                field.ErrorId,
                string.Join(' ', field.Errors.Distinct())
            );
            errors.AppendHtml(paragraph);
        }
        return errors;
    }

    private static TagBuilder Paragraph(string css, string id, string text)
    {
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass(css);
        paragraph.Attributes["id"] = id;
        paragraph.InnerHtml.Append(text);
        return paragraph;
    }
}

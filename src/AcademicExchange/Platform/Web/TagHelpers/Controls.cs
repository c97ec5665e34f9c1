using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Platform.Web.TagHelpers;

/// <summary>The controls a field can hold, each with its name, id and value.</summary>
internal static class Controls
{
    public static TagBuilder Input(FieldState field, string type)
    {
        var input = Named("input", field, "form-control");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = type;
        if (type is not ("file" or "password"))
        {
            input.Attributes["value"] = field.Value;
        }
        Limit(input, field);
        return input;
    }

    public static TagBuilder TextArea(FieldState field, int rows)
    {
        var area = Named("textarea", field, "form-control");
        area.Attributes["rows"] = rows.ToString(CultureInfo.InvariantCulture);
        Limit(area, field);
        // The parser swallows one line break after the tag; a text that begins with one would lose it.
        area.InnerHtml.AppendHtml("\n").Append(field.Value);
        return area;
    }

    /// <summary>A textarea as high as its text: told by the server in rows, and kept so while one types where the browser can.</summary>
    public static TagBuilder Growing(FieldState field, int least)
    {
        const int lettersInRow = 36;
        const int most = 10;
        var rows = field.Value.Split('\n').Sum(line => 1 + (line.Length / lettersInRow));
        var area = TextArea(field, Math.Clamp(rows, Math.Max(least, 1), most));
        area.AddCssClass("grows");
        return area;
    }

    public static TagBuilder Select(
        FieldState field,
        IEnumerable<SelectListItem> items,
        string? empty,
        bool multiple
    )
    {
        var select = Named("select", field, "form-select");
        if (multiple)
        {
            select.Attributes["multiple"] = "multiple";
        }
        if (empty is not null)
        {
            select.InnerHtml.AppendHtml(Option(new SelectListItem(empty, ""), chosen: false));
        }
        foreach (var group in items.GroupBy(item => item.Group?.Name))
        {
            var options = new HtmlContentBuilder();
            foreach (var item in group)
            {
                options.AppendHtml(Option(item, IsChosen(field, item)));
            }
            select.InnerHtml.AppendHtml(
                group.Key is null ? options : OptionGroup(group.Key, options)
            );
        }
        return select;
    }

    /// <summary>Radio buttons or checkboxes of one name; the first has the field's own id, for the error summary to point at.</summary>
    public static IHtmlContent Choices(
        FieldState field,
        IEnumerable<SelectListItem> items,
        string type
    )
    {
        var choices = new HtmlContentBuilder();
        foreach (var (index, item) in items.Index())
        {
            var id =
                index == 0
                    ? field.Id
                    : string.Create(CultureInfo.InvariantCulture, $"{field.Id}-{index}");
            var box = Box(field.Name, id, type, item.Value, IsChosen(field, item));
            if (item.Disabled)
            {
                box.Attributes["disabled"] = "disabled";
            }
            choices.AppendHtml("<div class=\"form-check\">").AppendHtml(box);
            choices
                .AppendHtml($"<label class=\"form-check-label\" for=\"{id}\">")
                .Append(item.Text)
                .AppendHtml("</label></div>");
        }
        return choices;
    }

    public static TagBuilder Checkbox(FieldState field) =>
        Box(field.Name, field.Id, "checkbox", "true", field.Values.Contains("true"));

    private static TagBuilder Box(
        string name,
        string id,
        string type,
        string? value,
        bool isChecked
    )
    {
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.AddCssClass("form-check-input");
        box.Attributes["type"] = type;
        box.Attributes["name"] = name;
        box.Attributes["id"] = id;
        box.Attributes["value"] = value;
        if (isChecked)
        {
            box.Attributes["checked"] = "checked";
        }
        return box;
    }

    private static TagBuilder Named(string tag, FieldState field, string css)
    {
        var control = new TagBuilder(tag);
        control.AddCssClass(css);
        control.Attributes["name"] = field.Name;
        control.Attributes["id"] = field.Id;
        if (field.Required)
        {
            // Not "required": the browser's own bubble speaks the browser's language, the server speaks the reader's.
            control.Attributes["aria-required"] = "true";
        }
        return control;
    }

    private static void Limit(TagBuilder control, FieldState field)
    {
        if (field.MaxLength is { } length)
        {
            control.Attributes["maxlength"] = length.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static bool IsChosen(FieldState field, SelectListItem item) =>
        field.Values.Count > 0 ? field.Values.Contains(item.Value) : item.Selected;

    private static TagBuilder Option(SelectListItem item, bool chosen)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = item.Value;
        option.InnerHtml.Append(item.Text);
        if (chosen)
        {
            option.Attributes["selected"] = "selected";
        }
        if (item.Disabled)
        {
            option.Attributes["disabled"] = "disabled";
        }
        return option;
    }

    private static TagBuilder OptionGroup(string label, IHtmlContent options)
    {
        var group = new TagBuilder("optgroup");
        group.Attributes["label"] = label;
        group.InnerHtml.AppendHtml(options);
        return group;
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AcademicExchange.Tests.Support;

/// <summary>Finds and fills controls of a page as a reader would: by label, by text.</summary>
internal static class Form
{
    public const string TokenName = "__RequestVerificationToken";

    public static string? Token(IDocument page) =>
        page.QuerySelector($"input[name={TokenName}]")?.GetAttribute("value");

    /// <summary>The control with this name, or under a label with this text.</summary>
    public static IElement Control(IDocument page, string field)
    {
        var controls = page.QuerySelectorAll("input, select, textarea")
            .Where(control => control.GetAttribute("type") != "hidden")
            .ToList();
        return controls.Find(control => control.GetAttribute("name") == field)
            ?? controls.Find(control => LabelOf(page, control) == field)
            ?? controls.Find(control =>
                LabelOf(page, control).StartsWith(field, StringComparison.Ordinal)
            )
            ?? throw NotFound(page, $"field '{field}'", controls.Select(c => LabelOf(page, c)));
    }

    public static void Fill(IDocument page, string field, string value)
    {
        switch (Control(page, field))
        {
            case IHtmlSelectElement select:
                Choose(select, value);
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlInputElement { Type: "radio" } radio:
                ChooseRadio(page, radio.Name!, value);
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
        }
    }

    public static void Check(IDocument page, string field, bool on) =>
        ((IHtmlInputElement)Control(page, field)).IsChecked = on;

    /// <summary>The button or link with this text; buttons first, the main part of the page before the frame.</summary>
    public static IElement Pressable(IDocument page, string text)
    {
        var all = page.QuerySelectorAll("main button, main input[type=submit], main a[href]")
            .Concat(page.QuerySelectorAll("button, input[type=submit], a[href]"))
            .ToList();
        return all.Find(element => element is not IHtmlAnchorElement && TextOf(element) == text)
            ?? all.Find(element => TextOf(element) == text)
            ?? throw NotFound(page, $"button or link '{text}'", all.Select(TextOf).Distinct());
    }

    public static IHtmlFormElement Of(IElement pressed) =>
        pressed switch
        {
            IHtmlButtonElement { Form: { } form } => form,
            IHtmlInputElement { Form: { } form } => form,
            _ => throw new InvalidOperationException("the button stands in no form"),
        };

    /// <summary>What the form sends when this button is pressed.</summary>
    public static List<(string Name, string Value)> Fields(IHtmlFormElement form, IElement pressed)
    {
        var fields = new List<(string, string)>();
        foreach (var element in form.Elements.OfType<IElement>())
        {
            if (
                element.GetAttribute("name") is not { Length: > 0 } name
                || element.HasAttribute("disabled")
            )
            {
                continue;
            }

            fields.AddRange(ValuesOf(element, pressed).Select(value => (name, value)));
        }

        return fields;
    }

    private static IEnumerable<string> ValuesOf(IElement element, IElement pressed) =>
        element switch
        {
            IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" }
            or IHtmlButtonElement => element == pressed
                ? [element.GetAttribute("value") ?? ""]
                : [],
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked
                ? [box.Value]
                : [],
            IHtmlInputElement { Type: "file" } => [],
            IHtmlInputElement input => [input.Value],
            IHtmlTextAreaElement area => [area.Value],
            IHtmlSelectElement select => select
                .Options.Where(option => option.IsSelected)
                .Select(option => option.Value),
            _ => [],
        };

    /// <summary>What stands in a field, of one line or of several.</summary>
    public static string Shown(IDocument document, string field) =>
        Control(document, field) switch
        {
            IHtmlTextAreaElement area => area.Value,
            var input => input.GetAttribute("value") ?? "",
        };

    private static void Choose(IHtmlSelectElement select, string wanted)
    {
        var option =
            select.Options.FirstOrDefault(option => option.Value == wanted)
            ?? select.Options.FirstOrDefault(option => PageText.Of(option) == wanted)
            ?? throw new InvalidOperationException(
                $"no option '{wanted}' in {string.Join(" | ", select.Options.Select(o => o.Value))}"
            );
        option.IsSelected = true;
    }

    private static void ChooseRadio(IDocument page, string name, string wanted)
    {
        var radios = page.QuerySelectorAll("input[type=radio]")
            .OfType<IHtmlInputElement>()
            .Where(radio => radio.Name == name)
            .ToList();
        var chosen =
            radios.Find(radio => radio.Value == wanted || LabelOf(page, radio) == wanted)
            ?? throw new InvalidOperationException($"no choice '{wanted}' of '{name}'");
        radios.ForEach(radio => radio.IsChecked = radio == chosen);
    }

    private static string LabelOf(IDocument page, IElement control)
    {
        var label =
            page.QuerySelectorAll("label")
                .FirstOrDefault(label =>
                    control.Id is { Length: > 0 } id && label.GetAttribute("for") == id
                )
            ?? control.Closest("label");
        return label is null ? control.GetAttribute("aria-label") ?? "" : PageText.Of(label);
    }

    private static string TextOf(IElement element) =>
        PageText.Of(element) is { Length: > 0 } text
            ? text
            : element.GetAttribute("aria-label") ?? element.GetAttribute("value") ?? "";

    private static InvalidOperationException NotFound(
        IDocument page,
        string what,
        IEnumerable<string> there
    ) =>
        new(
            $"no {what} on '{page.Title}'; there is: {string.Join(" | ", there.Where(text => text.Length > 0))}"
        );
}

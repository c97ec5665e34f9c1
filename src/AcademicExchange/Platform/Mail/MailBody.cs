using System.Text;
using System.Text.Encodings.Web;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Mail;

/// <summary>Puts greeting, paragraphs, link and footer together, as text and as simple HTML.</summary>
internal static class MailBody
{
    public static string Text(
        IReadOnlyList<string> paragraphs,
        (string Words, string Address)? link,
        string footer
    )
    {
        var text = new StringBuilder();
        foreach (var paragraph in paragraphs)
        {
            text.Append(paragraph).Append("\n\n");
        }

        if (link is { } way)
        {
            text.Append(way.Words).Append(":\n").Append(way.Address).Append("\n\n");
        }

        return text.Append("-- \n").Append(footer).Append('\n').ToString();
    }

    public static string Html(
        Language language,
        string subject,
        IReadOnlyList<string> paragraphs,
        (string Words, string Address)? link,
        string footer,
        HtmlEncoder encoder
    )
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html><html lang=\"")
            .Append(language.Code())
            .Append("\" dir=\"")
            .Append(language.Direction())
            .Append("\"><head><meta charset=\"utf-8\"><title>")
            .Append(encoder.Encode(subject))
            .Append(
                "</title></head><body style=\"font-family:Vazirmatn,Tahoma,sans-serif;line-height:1.7;max-width:38em\">"
            );
        foreach (var paragraph in paragraphs)
        {
            html.Append("<p>")
                .Append(
                    encoder.Encode(paragraph).Replace("&#xA;", "<br>", StringComparison.Ordinal)
                )
                .Append("</p>");
        }

        if (link is { } way)
        {
            html.Append("<p><a href=\"")
                .Append(encoder.Encode(way.Address))
                .Append("\">")
                .Append(encoder.Encode(way.Words))
                .Append("</a></p>");
        }

        return html.Append("<hr><p><small>")
            .Append(encoder.Encode(footer))
            .Append("</small></p></body></html>")
            .ToString();
    }
}

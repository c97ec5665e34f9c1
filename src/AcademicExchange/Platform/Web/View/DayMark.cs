using System.Globalization;
using System.Text.Encodings.Web;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Html;

namespace AcademicExchange.Platform.Web.View;

/// <summary>
/// A day in figures for the cells of a list. Lists write a hundred of them, and a tag helper in each cell costs more than the query.
/// </summary>
public static class DayMark
{
    extension(Show show)
    {
        /// <summary><c>@Show.Cell(row.EndsOn)</c>; without a day a quiet dash.</summary>
        public IHtmlContent Cell(DateOnly? day) =>
            day is { } known ? new Mark(known, show.Date(known)) : None;
    }

    private static readonly HtmlString None = new("<span class=\"text-quiet\">—</span>");

    private sealed class Mark(DateOnly day, string text) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            writer.Write("<time datetime=\"");
            writer.Write(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.Write("\">");
            encoder.Encode(writer, text);
            writer.Write("</time>");
        }
    }
}

using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Languages;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AcademicExchange.Pages.Agreements;

/// <summary>A clause as it is read in one language, with its gaps and the values of other languages marked.</summary>
public static class ClauseReading
{
    public static IHtmlContent Of(
        Clause clause,
        Language language,
        AgreementText text,
        Platform.Languages.Words words
    )
    {
        var html = new HtmlContentBuilder();
        foreach (var piece in TextFields.Pieces(clause.Body[language], language, text, words))
        {
            if (piece.Kind == PieceKind.Plain)
            {
                html.Append(piece.Text);
                continue;
            }

            html.AppendHtml(Marked(piece));
            if (piece.Kind == PieceKind.Borrowed)
            {
                html.Append(" " + TextFields.Borrowed(piece, language, words));
            }
        }

        return html;
    }

    private static TagBuilder Marked(Piece piece)
    {
        var mark = new TagBuilder("mark");
        mark.Attributes["lang"] = piece.Language.Code();
        mark.Attributes["dir"] = piece.Language.Direction();
        mark.InnerHtml.Append(piece.Text);
        return mark;
    }
}

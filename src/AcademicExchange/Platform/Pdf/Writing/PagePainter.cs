using System.Globalization;
using AcademicExchange.Platform.Pdf.Layout;

namespace AcademicExchange.Platform.Pdf.Writing;

/// <summary>
/// The content of one page: what is mere decoration, then the content element by element, each marked with its place
/// in the structure.
/// </summary>
internal sealed class PagePainter(
    int page,
    PdfBytes content,
    TextPainter text,
    Func<string, (string Name, int Modules)> codeOf
)
{
    private readonly List<Tag> _marks = [];

    /// <summary>The element of each marked piece, in order.</summary>
    public IReadOnlyList<Tag> Marks => _marks;

    public void Draw(IReadOnlyList<Piece> pieces)
    {
        var decoration = pieces.Where(piece => TagOf(piece) is null).ToList();
        content.Add("/Artifact BMC\n");
        foreach (var fill in decoration.OfType<FillPiece>())
        {
            Fill(fill);
        }
        foreach (var code in decoration.OfType<CodePiece>())
        {
            Code(code);
        }
        Lines(decoration.OfType<LinePiece>());
        content.Add("EMC\n");
        foreach (
            var group in pieces.Where(IsContent).SelectMany(Parts).GroupBy(piece => TagOf(piece)!)
        )
        {
            int mark = _marks.Count;
            _marks.Add(group.Key);
            group.Key.Mark(page, mark);
            content.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"/{group.Key.Type} <</MCID {mark}>> BDC\n"
                )
            );
            foreach (var code in group.OfType<CodePiece>())
            {
                Code(code);
            }
            Lines(group.OfType<LinePiece>());
            content.Add("EMC\n");
        }
    }

    private static Tag? TagOf(Piece piece) =>
        piece switch
        {
            LinePiece line => line.Tag,
            CodePiece code => code.Tag,
            _ => null,
        };

    private static bool IsContent(Piece piece) =>
        TagOf(piece) is not null && piece is not LinePiece { Line.Words.Count: 0 };

    /// <summary>A line whose runs are elements of their own is drawn in as many parts.</summary>
    private static IEnumerable<Piece> Parts(Piece piece) =>
        piece is LinePiece { Tag: { } tag } line
            ? line
                .Line.Words.GroupBy(word => tag.Of(word.Run))
                .Select(part =>
                    line with
                    {
                        Tag = part.Key,
                        Line = line.Line with { Words = [.. part] },
                    }
                )
            : [piece];

    private void Lines(IEnumerable<LinePiece> lines)
    {
        bool any = false;
        foreach (var piece in lines.Where(piece => piece.Line.Words.Count > 0))
        {
            if (!any)
            {
                text.Begin();
                any = true;
            }
            double y = Theme.PageHeight - piece.Y - piece.Line.Baseline;
            text.Draw(piece.Line, piece.X, y);
        }
        if (any)
        {
            text.End();
        }
    }

    private void Fill(FillPiece fill) =>
        content
            .Numbers(fill.Ink.Red, fill.Ink.Green, fill.Ink.Blue)
            .Add("rg ")
            .Numbers(fill.X, Theme.PageHeight - fill.Y - fill.Height, fill.Width, fill.Height)
            .Add("re f\n");

    private void Code(CodePiece code)
    {
        var (name, modules) = codeOf(code.Payload);
        double scale = code.Size / modules;
        content
            .Add("q ")
            .Numbers(scale, 0, 0, scale, code.X, Theme.PageHeight - code.Y - code.Size)
            .Add($"cm /{name} Do Q\n");
    }
}

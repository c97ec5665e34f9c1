using AcademicExchange.Platform.Pdf.Fonts;
using AcademicExchange.Platform.Pdf.Layout;

namespace AcademicExchange.Platform.Pdf.Writing;

/// <summary>
/// Writes lines as text operators: words in reading order, the letters of each from left to right, as readers that go by place expect.
/// The elements of right-to-left text carry it once more in reading order (<see cref="Tag.ActualText"/>).
/// </summary>
internal sealed class TextPainter(PdfBytes content, Func<FontFace, FontUse> fontOf)
{
    private FontFace? _face;
    private double _size;
    private Ink? _ink;
    private bool _open;
    private double _lineX;
    private double _lineY;

    /// <summary>Where the pen stands, in thousandths of the size from the line's left end.</summary>
    private double _pen;

    public void Begin()
    {
        content.Add("BT\n");
        (_face, _ink, _lineX, _lineY) = (null, null, 0, 0);
    }

    public void End() => content.Add("ET\n");

    /// <param name="x">Left end of the line, and <paramref name="y"/> of its base line, from the page's bottom left.</param>
    public void Draw(TextLine line, double x, double y)
    {
        if (line.Words.Count == 0)
        {
            return;
        }
        if (_ink != line.Style.Ink)
        {
            _ink = line.Style.Ink;
            content
                .Numbers(line.Style.Ink.Red, line.Style.Ink.Green, line.Style.Ink.Blue)
                .Add("rg\n");
        }
        content.Numbers(x - _lineX, y - _lineY).Add("Td\n");
        (_lineX, _lineY, _pen) = (x, y, 0);
        foreach (var word in line.Words)
        {
            SetFont(word.Word.Face, line.Style.Size);
            Show(word);
        }
        CloseArray();
    }

    private void SetFont(FontFace face, double size)
    {
        if (!ReferenceEquals(_face, face) || _size != size)
        {
            CloseArray();
            // The pen is counted in sizes: a line has one size, so only the face can change within it.
            content.Add("/").Add(fontOf(face).Name).Add(" ").Number(size).Add("Tf\n");
            (_face, _size) = (face, size);
        }
    }

    private void Show(PlacedWord word)
    {
        var face = word.Word.Face;
        var use = fontOf(face);
        double start = word.X * 1000 / _size;
        bool inString = false;
        foreach (var glyph in word.Word.Glyphs)
        {
            OpenArray();
            int back = (int)
                Math.Round(_pen - start - face.Thousandths(glyph.X), MidpointRounding.AwayFromZero);
            if (back != 0)
            {
                CloseString(ref inString);
                content.Integer(back);
                _pen -= back;
            }
            if (!inString)
            {
                content.Add("<");
                inString = true;
            }
            content.Hex(use.CodeOf(glyph));
            _pen += face.Thousandths(face.File.AdvanceOf(glyph.Glyph));
        }
        CloseString(ref inString);
        if (word.Word.RightToLeft)
        {
            CloseArray();
        }
    }

    private void OpenArray()
    {
        if (!_open)
        {
            content.Add("[");
            _open = true;
        }
    }

    private void CloseArray()
    {
        if (_open)
        {
            content.Add("]TJ\n");
            _open = false;
        }
    }

    private void CloseString(ref bool inString)
    {
        if (inString)
        {
            content.Add(">");
            inString = false;
        }
    }
}

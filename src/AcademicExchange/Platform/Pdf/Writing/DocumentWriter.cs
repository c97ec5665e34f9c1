using System.Globalization;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Platform.Pdf.Fonts;
using AcademicExchange.Platform.Pdf.Layout;

namespace AcademicExchange.Platform.Pdf.Writing;

/// <summary>One document on its way to a file: lays it out, paints its pages, and writes what stands round them (PDF/A-2u, PDF/UA-1).</summary>
internal sealed class DocumentWriter(Document document)
{
    private const string Producer = "AcademicExchange";

    private readonly PdfFile _file = new();
    private readonly FontUse _regular = new(FontFace.Regular, "R");
    private readonly FontUse _bold = new(FontFace.Bold, "B");
    private readonly Dictionary<string, (string Name, int Modules, int Number)> _codes = [];
    private readonly List<PlacedBookmark> _bookmarks = [];
    private readonly List<string> _missing = [];

    /// <summary>Words of which a letter is shown as a box.</summary>
    public IReadOnlyList<string> Missing => _missing;

    public byte[] Write()
    {
        var composer = new Composer();
        var slices = composer.Compose(document.Blocks);
        var frame = new PageFrame(document, composer.Root);
        var pages = Paginator.Paginate(slices, frame.Top, PageFrame.Bottom);
        int? watermark = WriteWatermark();
        var contents = new List<int>();
        var marks = new List<IReadOnlyList<Tag>>();
        for (int page = 0; page < pages.Count; page++)
        {
            var content = new PdfBytes();
            var text = new TextPainter(
                content,
                face => ReferenceEquals(face, FontFace.Bold) ? _bold : _regular
            );
            var painter = new PagePainter(page, content, text, CodeOf);
            content.Add(watermark is null ? "" : "/Artifact <</Type /Background>> BDC /W Do EMC\n");
            var pieces = OnPaper(pages[page], page)
                .Concat(frame.On(page + 1, pages.Count))
                .ToList();
            Note(pieces);
            painter.Draw(pieces);
            contents.Add(_file.AddStream("", content.Written));
            marks.Add(painter.Marks);
        }
        return Assemble(composer.Root, watermark, contents, marks);
    }

    private IEnumerable<Piece> OnPaper(IReadOnlyList<PlacedSlice> slices, int page)
    {
        foreach (var (slice, y) in slices)
        {
            if (slice.Bookmark is { } bookmark)
            {
                _bookmarks.Add(new PlacedBookmark(bookmark, page, Theme.PageHeight - y));
            }
            foreach (var piece in slice.Pieces)
            {
                yield return piece with
                {
                    X = piece.X + Theme.Side,
                    Y = piece.Y + y,
                };
            }
        }
    }

    private int? WriteWatermark()
    {
        byte[] drawing = Watermark.Draw(document.Watermarks);
        string box = string.Create(
            CultureInfo.InvariantCulture,
            $"[0 0 {Theme.PageWidth} {Theme.PageHeight}]"
        );
        return drawing.Length == 0
            ? null
            : _file.AddStream(
                $"/Type /XObject /Subtype /Form /BBox {box} /Resources << >>",
                drawing
            );
    }

    private (string Name, int Modules) CodeOf(string payload)
    {
        if (!_codes.TryGetValue(payload, out var code))
        {
            var drawing = new QrCode(payload);
            string name = string.Create(CultureInfo.InvariantCulture, $"Q{_codes.Count + 1}");
            code = (name, drawing.Modules, drawing.Write(_file));
            _codes[payload] = code;
        }
        return (code.Name, code.Modules);
    }

    private void Note(IEnumerable<Piece> pieces) =>
        _missing.AddRange(
            pieces
                .OfType<LinePiece>()
                .SelectMany(piece => piece.Line.Words)
                .Where(w => w.Word.Missing)
                .Select(w => w.Word.Text)
        );

    private byte[] Assemble(
        Tag root,
        int? watermark,
        List<int> contents,
        List<IReadOnlyList<Tag>> marks
    )
    {
        var fonts = new[] { _regular, _bold }
            .Where(font => font.IsUsed)
            .Select(f => $"/{f.Name} {PdfText.Reference(f.Write(_file))}");
        var drawings = _codes
            .Values.Select(code => $"/{code.Name} {PdfText.Reference(code.Number)}")
            .ToList();
        if (watermark is { } mark)
        {
            drawings.Add($"/W {PdfText.Reference(mark)}");
        }
        int resources = _file.Add(
            $"<< /Font << {string.Join(' ', fonts)} >> /XObject << {string.Join(' ', drawings)} >> >>"
        );
        int tree = _file.Reserve();
        int[] pages = [.. contents.Select(_ => _file.Reserve())];
        for (int i = 0; i < pages.Length; i++)
        {
            _file.Write(
                pages[i],
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<< /Type /Page /Parent {PdfText.Reference(tree)} /MediaBox [0 0 {Theme.PageWidth} {Theme.PageHeight}] /Resources {PdfText.Reference(resources)} /Contents {PdfText.Reference(contents[i])} /StructParents {i} /Tabs /S >>"
                )
            );
        }
        _file.Write(
            tree,
            string.Create(
                CultureInfo.InvariantCulture,
                $"<< /Type /Pages /Kids {PdfText.References(pages)} /Count {pages.Length} >>"
            )
        );
        int structure = new StructureWriter(_file, pages).Write(root, marks);
        int? outline = new OutlineWriter(_file, pages).Write(_bookmarks);
        return _file.Finish(Catalogue(tree, structure, outline), Information());
    }

    private int Catalogue(int pages, int structure, int? outline)
    {
        int profile = _file.AddStream("/N 3", SrgbProfile.Bytes);
        int intent = _file.Add(
            "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) "
                + $"/DestOutputProfile {PdfText.Reference(profile)} >>"
        );
        int metadata = _file.AddRaw(
            "/Type /Metadata /Subtype /XML",
            XmpMetadata.Of(Named(), Producer)
        );
        var main = document.Languages.Count == 0 ? Language.En : document.Languages[0];
        string direction = main == Language.Fa ? " /Direction /R2L" : "";
        return _file.Add(
            $"<< /Type /Catalog /Pages {PdfText.Reference(pages)} /StructTreeRoot {PdfText.Reference(structure)} /MarkInfo << /Marked true >> "
                + $"/Lang ({main.Code()}) /ViewerPreferences << /DisplayDocTitle true{direction} >> "
                + $"/Metadata {PdfText.Reference(metadata)} /OutputIntents [{PdfText.Reference(intent)}] "
                + (outline is { } number ? $"/Outlines {PdfText.Reference(number)} " : "")
                + ">>"
        );
    }

    private int Information()
    {
        var named = Named();
        string date = PdfText.Date(named.CreatedUtc);
        return _file.Add(
            $"<< /Title {PdfText.String(named.Title)} /Author {PdfText.String(named.Author)} /Subject {PdfText.String(named.Subject)} "
                + $"/Producer ({Producer}) /CreationDate {date} /ModDate {date} >>"
        );
    }

    /// <summary>With texts that metadata can hold.</summary>
    private Document Named() =>
        document with
        {
            Title = RunText.OneLine(document.Title),
            Author = RunText.OneLine(document.Author),
            Subject = RunText.OneLine(document.Subject),
            Identifier = RunText.OneLine(document.Identifier),
        };
}

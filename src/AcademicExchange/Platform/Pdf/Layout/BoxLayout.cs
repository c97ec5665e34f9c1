using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Platform.Pdf.Writing;

namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>Boxes to sign in, and the QR block.</summary>
internal static class BoxLayout
{
    private const double Inset = 9;
    private const double SigningRoom = 62;
    private const double WritingRoom = 15;
    private const double CodeSize = 84;

    public static List<Slice> Lay(SignatureBlock block, Tag parent)
    {
        double width =
            block.Signatories.Count == 1 ? Theme.Width * 0.6 : (Theme.Width - Theme.ColumnGap) / 2;
        var slices = new List<Slice>();
        foreach (var pair in block.Signatories.Chunk(2))
        {
            var boxes = pair.Select(signatory =>
                    Content(signatory, block.Words, width - (2 * Inset), parent.Add("Div"))
                )
                .ToList();
            double height = boxes.Max(box => box.Height) + SigningRoom + (2 * Inset);
            var pieces = new List<Piece>();
            for (int i = 0; i < boxes.Count; i++)
            {
                double x = i * (width + Theme.ColumnGap);
                pieces.AddRange(Frame(x, 0, width, height));
                pieces.AddRange(boxes[i].Pieces(x + Inset, Inset));
                pieces.AddRange(SigningPlaces(block.Words, x, width, height));
            }
            slices.Add(new Slice(height, pieces) { Gap = Theme.BlockGap * 1.5 });
        }
        return slices;
    }

    private static Stack Content(Signatory signatory, SignatureWords words, double width, Tag tag)
    {
        var party = Stack.Of(signatory.Party, Theme.CellHead, width, tag);
        var name = Stack.Of(signatory.Name, Theme.Cell with { Bold = true }, width, tag);
        var office = Stack.Of(signatory.Office, Theme.Cell, width, tag);
        return Spaced(party, 0)
            .Then(Spaced(name, 6))
            .Then(office)
            .Then(Part(words.Place, signatory.Place, width, tag))
            .Then(Part(words.Date, signatory.Date, width, tag));
    }

    /// <summary>A small word and what stands after it, or room to write.</summary>
    private static Stack Part(
        IReadOnlyList<Run> words,
        IReadOnlyList<Paragraph> values,
        double width,
        Tag tag
    )
    {
        var label = Spaced(Stack.Of([Joined(words)], Theme.Small, width, tag), 6);
        if (values.Count > 0)
        {
            return label.Then(Stack.Of(values, Theme.Cell, width, tag));
        }
        var room = new StackLine(
            new TextLine([], Theme.Small),
            null,
            WritingRoom - Theme.Small.Leading
        )
        {
            Rule = width,
        };
        return label.Then(new Stack([room]));
    }

    private static IEnumerable<Piece> SigningPlaces(
        SignatureWords words,
        double x,
        double width,
        double height
    )
    {
        double half = width / 2;
        double y = height - Inset - Theme.Small.Leading;
        yield return new FillPiece(
            x + Inset,
            y - 2,
            half - (1.5 * Inset),
            Theme.Hairline,
            Ink.Line
        );
        yield return new FillPiece(
            x + half + (Inset / 2),
            y - 2,
            half - (1.5 * Inset),
            Theme.Hairline,
            Ink.Line
        );
        var style = Theme.Small with { Align = Alignment.Centre };
        foreach (
            var (text, left) in new[]
            {
                (words.Signature, x + Inset),
                (words.Stamp, x + half + (Inset / 2)),
            }
        )
        {
            foreach (
                var piece in Stack
                    .Of([Joined(text)], style, half - (1.5 * Inset), _ => null)
                    .Pieces(left, y)
            )
            {
                yield return piece;
            }
        }
    }

    /// <summary>"Signature / İmza / امضا": one word a language.</summary>
    private static Paragraph Joined(IReadOnlyList<Run> words)
    {
        var first = words.Count == 0 ? Language.En : words[0].Language;
        var runs = words.SelectMany(
            (word, i) => i == 0 ? [word] : new[] { new Run(first, " / "), word }
        );
        return new Paragraph(first, [.. runs]);
    }

    private static Stack Spaced(Stack stack, double gap) =>
        stack.Lines.Count == 0
            ? stack
            : new Stack([stack.Lines[0] with { Gap = gap }, .. stack.Lines.Skip(1)]);

    private static IEnumerable<Piece> Frame(double x, double y, double width, double height)
    {
        yield return new FillPiece(x, y, width, Theme.Hairline, Ink.Line);
        yield return new FillPiece(x, y + height - Theme.Hairline, width, Theme.Hairline, Ink.Line);
        yield return new FillPiece(x, y, Theme.Hairline, height, Ink.Line);
        yield return new FillPiece(x + width - Theme.Hairline, y, Theme.Hairline, height, Ink.Line);
    }

    public static List<Slice> Lay(CodeBlock block, Tag parent)
    {
        bool rightToLeft = block.Beside is [{ Language: Language.Fa }, ..];
        double width = Theme.Width - CodeSize - Theme.ColumnGap;
        var figure = new Tag("Figure", block.Alternative.Language)
        {
            Alternative = RunText.OneLine(block.Alternative.Text),
        };
        parent.Add(figure);
        var text = Stack.Of(block.Beside, Theme.Cell, width, parent, Theme.ParagraphGap);
        double height = Math.Max(CodeSize, text.Height);
        var code = new CodePiece(
            rightToLeft ? Theme.Width - CodeSize : 0,
            (height - CodeSize) / 2,
            CodeSize,
            block.Payload,
            figure
        );
        var beside = text.Pieces(
            rightToLeft ? 0 : CodeSize + Theme.ColumnGap,
            (height - text.Height) / 2
        );
        return [new Slice(height, [code, .. beside]) { Gap = Theme.BlockGap }];
    }
}

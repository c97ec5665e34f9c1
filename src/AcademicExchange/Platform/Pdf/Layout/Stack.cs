using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Platform.Pdf.Writing;

namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>One line of a stack and the room above it, which is negative for a line that stands beside the one before.</summary>
internal sealed record StackLine(TextLine Line, Tag? Tag, double Gap)
{
    /// <summary>The length of a rule to write on, at the line's foot; zero for none.</summary>
    public double Rule { get; init; }

    public double Height => Gap + Line.Style.Leading;
}

/// <summary>Paragraphs below one another in a width: the text of a cell, a column or a box.</summary>
internal sealed class Stack(IReadOnlyList<StackLine> lines)
{
    private const double LeastBetween = 14;

    public static readonly Stack Empty = new([]);

    public IReadOnlyList<StackLine> Lines => lines;

    public double Height => lines.Sum(line => line.Height);

    /// <param name="tag">The element each paragraph belongs to; null for what is no content.</param>
    /// <param name="gap">Between paragraphs.</param>
    public static Stack Of(
        IEnumerable<Paragraph> paragraphs,
        TextStyle style,
        double width,
        Func<Paragraph, Tag?> tag,
        double gap = 0
    )
    {
        var lines = new List<StackLine>();
        foreach (var paragraph in paragraphs)
        {
            var set = LineSetter.Set(paragraph, style, width);
            var owner = tag(paragraph);
            owner?.Hold(
                paragraph.Runs,
                run =>
                    set.Exists(line =>
                        line.Words.Any(w => w.Word.RightToLeft && ReferenceEquals(w.Run, run))
                    )
            );
            for (int i = 0; i < set.Count; i++)
            {
                lines.Add(new StackLine(set[i], owner, i == 0 && lines.Count > 0 ? gap : 0));
            }
        }
        return new Stack(lines);
    }

    /// <summary>As the paragraphs of an element. A short Persian line stands on the right of the Latin line before it, when both fit.</summary>
    public static Stack Of(
        IReadOnlyList<Paragraph> paragraphs,
        TextStyle style,
        double width,
        Tag parent,
        double gap = 0
    )
    {
        var stacks = paragraphs
            .Select(one => Of([one], style, width, p => parent.Add("P", p.Language)))
            .ToList();
        var lines = new List<StackLine>();
        for (int i = 0; i < stacks.Count; i++)
        {
            var first = stacks[i].Lines[0];
            bool beside =
                i > 0
                && stacks[i].Lines.Count == 1
                && stacks[i - 1].Lines.Count == 1
                && paragraphs[i].Language == Language.Fa
                && paragraphs[i - 1].Language != Language.Fa
                && style.For(paragraphs[i]).Align is Alignment.Start
                && style.For(paragraphs[i - 1]).Align is Alignment.Start
                && first.Line.InkWidth + stacks[i - 1].Lines[0].Line.InkWidth + LeastBetween
                    <= width;
            double above =
                beside ? -first.Line.Style.Leading
                : i > 0 ? gap
                : 0;
            lines.Add(first with { Gap = above });
            lines.AddRange(stacks[i].Lines.Skip(1));
        }
        return new Stack(lines);
    }

    public Stack Then(Stack other) => new([.. lines, .. other.Lines]);

    public IEnumerable<Piece> Pieces(double x, double y)
    {
        foreach (var line in lines)
        {
            y += line.Gap;
            yield return new LinePiece(x, y, line.Line, line.Tag);
            y += line.Line.Style.Leading;
            if (line.Rule > 0)
            {
                yield return new FillPiece(
                    x,
                    y - Theme.Hairline,
                    line.Rule,
                    Theme.Hairline,
                    Ink.Line
                );
            }
        }
    }
}

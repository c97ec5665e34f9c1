using System.Globalization;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Platform.Pdf.Writing;

namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>Prose: paragraphs, headings, lists, and clauses in several languages side by side.</summary>
internal static class TextLayout
{
    private const double ListIndent = 16;

    public static List<Slice> Lay(Paragraph paragraph, Tag parent)
    {
        var text = Stack.Of([paragraph], Theme.Prose(1), Theme.Width, parent);
        return Steps.Of([(0, text)], Theme.ParagraphGap, paragraph.KeepWithNext);
    }

    /// <param name="level">As the structure counts, without gaps; the style follows the block's own level.</param>
    public static List<Slice> Lay(Heading heading, int level, Tag parent)
    {
        string type = HeadingType(level);
        bool stacked = heading.Level == 1 || heading.Texts.Count == 1;
        var columns = new LanguageColumns(
            stacked ? [Language.En] : heading.Texts.Select(t => t.Language)
        );
        var style = Theme.Heading(heading.Level, columns.Count);
        var texts = heading.Texts.Select(text =>
        {
            var stack = Stack.Of([text], style, columns.Width, p => parent.Add(type, p.Language));
            return (X: stacked ? 0 : columns.XOf(text.Language), Stack: stack);
        });
        var all = texts.ToList();
        List<(double X, Stack Stack)> side = stacked
            ? [(0, all.Aggregate(Stack.Empty, (a, b) => a.Then(b.Stack)))]
            : all;
        var slices = Steps.Of(
            side,
            heading.Level == 1 ? Theme.BlockGap : Theme.BlockGap * 1.4,
            keepWithNext: true
        );
        return Marked(
            [.. slices.Select(s => s with { KeepWithNext = true })],
            level,
            TitleOf(heading.Texts)
        );
    }

    public static List<Slice> Lay(ListBlock list, Tag parent)
    {
        var slices = new List<Slice>();
        var element = parent.Add(
            new Tag("L")
            {
                Attributes = $"/O /List /ListNumbering /{(list.Numbered ? "Decimal" : "Disc")}",
            }
        );
        for (int i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            bool rightToLeft = item.Language == Language.Fa;
            string number = Digits.For(
                item.Language,
                (i + 1).ToString(CultureInfo.InvariantCulture) + "."
            );
            var tag = element.Add("LI", item.Language);
            var label = new Paragraph(item.Language, list.Numbered ? number : "•")
            {
                Align = Alignment.Start,
            };
            var labelText = Stack.Of([label], Theme.Prose(1), ListIndent, _ => tag.Add("Lbl"));
            var body = Stack.Of([item], Theme.Prose(1), Theme.Width - ListIndent, tag.Add("LBody"));
            slices.AddRange(
                Steps.Of(
                    [
                        (rightToLeft ? Theme.Width - ListIndent : 0, labelText),
                        (rightToLeft ? 0 : ListIndent, body),
                    ],
                    Theme.ParagraphGap * 0.5
                )
            );
        }
        return slices;
    }

    public static List<Slice> Lay(ClauseBlock clause, int level, Tag parent)
    {
        var columns = new LanguageColumns(clause.Texts.Select(text => text.Language));
        var prose = Theme.Prose(columns.Count);
        var titleStyle = prose with { Bold = true, Ink = Ink.Title, Align = Alignment.Start };
        var sections = clause
            .Texts.Select(text => (Text: text, Tag: parent.Add("Div", text.Language)))
            .ToList();
        var slices = new List<Slice>();

        var titles = sections.ConvertAll(s =>
            (s.Text, s.Tag, Title: TitleOf(clause.Number, s.Text))
        );
        if (titles.Exists(t => t.Title.Length > 0))
        {
            var stacks = titles.ConvertAll(t =>
                (
                    columns.XOf(t.Text.Language),
                    t.Title.Length == 0
                        ? Stack.Empty
                        : Stack.Of(
                            [new Paragraph(t.Text.Language, t.Title)],
                            titleStyle,
                            columns.Width,
                            _ => t.Tag.Add(HeadingType(level))
                        )
                )
            );
            slices.AddRange(
                Steps.Of(stacks, Theme.BlockGap).Select(slice => slice with { KeepWithNext = true })
            );
            slices = Marked(slices, level, titles[0].Title);
        }
        int paragraphs = clause.Texts.Max(text => text.Body.Count);
        for (int i = 0; i < paragraphs; i++)
        {
            var stacks = sections.ConvertAll(s =>
                (
                    columns.XOf(s.Text.Language),
                    i < s.Text.Body.Count
                        ? Stack.Of([s.Text.Body[i]], prose, columns.Width, s.Tag)
                        : Stack.Empty
                )
            );
            slices.AddRange(
                Steps.Of(stacks, i == 0 && slices.Count > 0 ? 1.5 : Theme.ParagraphGap)
            );
        }
        return slices;
    }

    private static string HeadingType(int level) =>
        FormattableString.Invariant($"H{Math.Clamp(level, 1, 6)}");

    private static string TitleOf(string number, ClauseText text) =>
        (number.Length == 0 ? "" : Digits.For(text.Language, number) + ". ") + text.Title;

    private static string TitleOf(IReadOnlyList<Paragraph> texts) =>
        texts.Count == 0 ? "" : string.Concat(texts[0].Runs.Select(run => run.Text));

    private static List<Slice> Marked(List<Slice> slices, int level, string title)
    {
        if (slices.Count > 0)
        {
            slices[0] = slices[0] with { Bookmark = new Bookmark(level, RunText.OneLine(title)) };
        }
        return slices;
    }
}

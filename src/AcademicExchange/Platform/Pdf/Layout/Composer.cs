using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Platform.Pdf.Writing;

namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>Turns the blocks of a document into slices, and grows the tree of tags beside them. Levels of headings leave no gap.</summary>
internal sealed class Composer
{
    private int _level;

    public Tag Root { get; } = new("Document");

    public List<Slice> Compose(IEnumerable<Block> blocks) => [.. blocks.SelectMany(Lay)];

    private List<Slice> Lay(Block block) =>
        block switch
        {
            Paragraph paragraph => TextLayout.Lay(paragraph, Root),
            Heading { Texts.Count: 0 } => [],
            Heading heading => TextLayout.Lay(
                heading,
                _level = Math.Min(Math.Clamp(heading.Level, 1, 3), _level + 1),
                Root
            ),
            ClauseBlock { Texts.Count: 0 } => [],
            ClauseBlock clause => TextLayout.Lay(clause, _level + 1, Root.Add("Sect")),
            ListBlock list => TextLayout.Lay(list, Root),
            Table table => TableLayout.Lay(table, Root),
            FactsTable facts => TableLayout.Lay(facts, Root),
            SignatureBlock signatures => BoxLayout.Lay(signatures, Root),
            CodeBlock code => BoxLayout.Lay(code, Root),
            PageBreak => [new Slice(0, []) { BreakBefore = true, KeepWithNext = true }],
            KeepTogether group => Together(Compose(group.Blocks)),
            _ => throw new NotSupportedException($"No layout for {block.GetType().Name}."),
        };

    private static List<Slice> Together(List<Slice> slices) =>
        [
            .. slices.Select(
                (slice, i) => i == slices.Count - 1 ? slice : slice with { KeepWithNext = true }
            ),
        ];
}

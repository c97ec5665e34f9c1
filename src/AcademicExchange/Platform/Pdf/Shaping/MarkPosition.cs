using System.Runtime.InteropServices;
using AcademicExchange.Platform.Pdf.Fonts;

namespace AcademicExchange.Platform.Pdf.Shaping;

/// <summary>
/// GPOS 4, 5 and 6: a mark is set at the anchor of its base, of its part of a ligature, or of the mark before it.
/// The three tables are alike but for one step more in a ligature.
/// </summary>
internal sealed class MarkPosition : Rule
{
    internal enum Target
    {
        Base,
        Ligature,
        Mark,
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Anchor(int X, int Y);

    private readonly Target _target;
    private readonly Dictionary<int, (int Class, Anchor Anchor)> _marks;

    /// <summary>For each base: its parts (one, or those of the ligature), each with an anchor a class.</summary>
    private readonly Dictionary<int, Anchor?[][]> _bases;

    public MarkPosition(FontData table, Target target)
    {
        _target = target;
        int classes = table.U16(6);
        var markArray = table.Follow(8);
        var baseArray = table.Follow(10);
        _marks = Coverage
            .Read(table.Follow(2))
            .ToDictionary(
                e => e.Key,
                e =>
                    (
                        (int)markArray.U16(2 + (e.Value * 4)),
                        ReadAnchor(markArray, 4 + (e.Value * 4))!.Value
                    )
            );
        _bases = Coverage
            .Read(table.Follow(4))
            .ToDictionary(
                e => e.Key,
                e =>
                    target == Target.Ligature
                        ? ReadParts(baseArray.Follow(2 + (e.Value * 2)), classes)
                        : [ReadAnchors(baseArray, 2 + (e.Value * classes * 2), classes)]
            );
    }

    public override int Apply(ShapingRun run, Lookup lookup, int at)
    {
        if (!_marks.TryGetValue(run[at].Glyph, out var mark))
        {
            return 0;
        }
        int target = FindTarget(run, lookup, at);
        if (target < 0 || !_bases.TryGetValue(run[target].Glyph, out var parts))
        {
            return 0;
        }
        int part =
            run[at].Component < 0
                ? parts.Length - 1
                : Math.Min(run[at].Component, parts.Length - 1);
        if (parts[part][mark.Class] is not { } anchor)
        {
            return 0;
        }
        run[at].AttachedTo = target;
        run[at].X = anchor.X - mark.Anchor.X;
        run[at].Y = anchor.Y - mark.Anchor.Y;
        return 1;
    }

    private int FindTarget(ShapingRun run, Lookup lookup, int at)
    {
        int target = run.Previous(lookup, at);
        if (_target == Target.Mark)
        {
            return target >= 0 && run.Classes.IsMark(run[target].Glyph) ? target : -1;
        }
        while (target >= 0 && run.Classes.IsMark(run[target].Glyph))
        {
            target--;
        }
        return target;
    }

    private static Anchor?[][] ReadParts(FontData ligature, int classes) =>
        [
            .. Enumerable
                .Range(0, ligature.U16(0))
                .Select(i => ReadAnchors(ligature, 2 + (i * classes * 2), classes)),
        ];

    private static Anchor?[] ReadAnchors(FontData table, int at, int classes) =>
        [.. Enumerable.Range(0, classes).Select(i => ReadAnchor(table, at + (i * 2)))];

    private static Anchor? ReadAnchor(FontData table, int at)
    {
        if (table.U16(at) == 0)
        {
            return null;
        }
        var anchor = table.Follow(at);
        return new Anchor(anchor.I16(2), anchor.I16(4));
    }
}

using System.Numerics;
using System.Runtime.InteropServices;
using AcademicExchange.Platform.Pdf.Fonts;

namespace AcademicExchange.Platform.Pdf.Shaping;

/// <summary>A change of a glyph's place and advance (ValueRecord of GPOS), in font units.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PlaceChange(int X, int Y, int Advance)
{
    public static int SizeOf(int format) => BitOperations.PopCount((uint)format) * 2;

    public static PlaceChange Read(FontData table, int at, int format)
    {
        int[] values = new int[4];
        for (int bit = 0; bit < 4; bit++)
        {
            if ((format & (1 << bit)) != 0)
            {
                values[bit] = table.I16(at);
                at += 2;
            }
        }
        return new PlaceChange(values[0], values[1], values[2]);
    }

    public void ApplyTo(GlyphSlot slot)
    {
        slot.X += X;
        slot.Y += Y;
        slot.Advance += Advance;
    }
}

/// <summary>GPOS 1: one glyph is moved.</summary>
internal sealed class SinglePosition : Rule
{
    private readonly Dictionary<int, PlaceChange> _changes;

    public SinglePosition(FontData table)
    {
        int format = table.U16(4);
        bool one = table.U16(0) == 1;
        _changes = Coverage
            .Read(table.Follow(2))
            .ToDictionary(
                e => e.Key,
                e =>
                    PlaceChange.Read(
                        table,
                        one ? 6 : 8 + (e.Value * PlaceChange.SizeOf(format)),
                        format
                    )
            );
    }

    public override int Apply(ShapingRun run, Lookup lookup, int at)
    {
        if (!_changes.TryGetValue(run[at].Glyph, out var change))
        {
            return 0;
        }
        change.ApplyTo(run[at]);
        return 1;
    }
}

/// <summary>GPOS 2: kerning of two glyphs, by pair or by class.</summary>
internal sealed class PairPosition : Rule
{
    private readonly Dictionary<int, int> _coverage;
    private readonly Func<int, int, PlaceChange?> _find;

    public PairPosition(FontData table)
    {
        _coverage = Coverage.Read(table.Follow(2));
        int first = table.U16(4);
        int record = PlaceChange.SizeOf(first) + PlaceChange.SizeOf(table.U16(6));
        if (table.U16(0) == 1)
        {
            var pairs = new Dictionary<(int, int), PlaceChange>();
            foreach (var (glyph, place) in _coverage)
            {
                var set = table.Follow(10 + (place * 2));
                for (int i = 0; i < set.U16(0); i++)
                {
                    int at = 2 + (i * (2 + record));
                    pairs[(glyph, set.U16(at))] = PlaceChange.Read(set, at + 2, first);
                }
            }
            _find = (left, right) =>
                pairs.TryGetValue((left, right), out var change) ? change : null;
            return;
        }
        var lefts = Coverage.ReadClasses(table.Follow(8));
        var rights = Coverage.ReadClasses(table.Follow(10));
        int width = table.U16(14);
        _find = (left, right) =>
        {
            int cell = (lefts.GetValueOrDefault(left) * width) + rights.GetValueOrDefault(right);
            return PlaceChange.Read(table, 16 + (cell * record), first);
        };
    }

    public override int Apply(ShapingRun run, Lookup lookup, int at)
    {
        if (
            !_coverage.ContainsKey(run[at].Glyph) || run.Next(lookup, at) is not (var next and >= 0)
        )
        {
            return 0;
        }
        if (_find(run[at].Glyph, run[next].Glyph) is not { } change)
        {
            return 0;
        }
        change.ApplyTo(run[at]);
        return next - at;
    }
}

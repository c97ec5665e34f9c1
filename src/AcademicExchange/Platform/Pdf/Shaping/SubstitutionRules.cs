using AcademicExchange.Platform.Pdf.Fonts;

namespace AcademicExchange.Platform.Pdf.Shaping;

/// <summary>GSUB 1: one glyph for another, as the forms of Arabic letters.</summary>
internal sealed class SingleSubstitution : Rule
{
    private readonly Dictionary<int, int> _replacements;

    public SingleSubstitution(FontData table)
    {
        bool delta = table.U16(0) == 1;
        _replacements = Coverage
            .Read(table.Follow(2))
            .ToDictionary(
                entry => entry.Key,
                entry =>
                    delta
                        ? (ushort)(entry.Key + table.I16(4))
                        : (int)table.U16(6 + (entry.Value * 2))
            );
    }

    public override int Apply(ShapingRun run, Lookup lookup, int at)
    {
        if (!_replacements.TryGetValue(run[at].Glyph, out int glyph))
        {
            return 0;
        }
        run[at].Glyph = glyph;
        return 1;
    }
}

/// <summary>GSUB 4: several glyphs become one, as lam and alef do. Marks passed over stay, and remember their part of the ligature.</summary>
internal sealed class LigatureSubstitution : Rule
{
    private readonly Dictionary<int, (int Ligature, ushort[] Others)[]> _ligatures;

    public LigatureSubstitution(FontData table) =>
        _ligatures = Coverage
            .Read(table.Follow(2))
            .ToDictionary(e => e.Key, e => ReadSet(table.Follow(6 + (e.Value * 2))));

    public override int Apply(ShapingRun run, Lookup lookup, int at)
    {
        if (!_ligatures.TryGetValue(run[at].Glyph, out var candidates))
        {
            return 0;
        }
        foreach (var (ligature, rest) in candidates)
        {
            if (Match(run, lookup, at, rest) is { } places)
            {
                Join(run, at, ligature, places);
                return 1;
            }
        }
        return 0;
    }

    private static void Join(ShapingRun run, int at, int ligature, int[] places)
    {
        int part = 0;
        for (int place = at + 1; place < places[^1]; place++)
        {
            if (Array.IndexOf(places, place) >= 0)
            {
                part++;
            }
            else
            {
                run[place].Component = part;
            }
        }
        run[at].Glyph = ligature;
        run[at].Text += string.Concat(places.Select(place => run[place].Text));
        foreach (int place in places.Reverse())
        {
            run.RemoveAt(place);
        }
    }

    private static int[]? Match(ShapingRun run, Lookup lookup, int at, ushort[] rest)
    {
        int[] places = new int[rest.Length];
        int place = at;
        for (int i = 0; i < rest.Length; i++)
        {
            place = run.Next(lookup, place);
            if (place < 0 || run[place].Glyph != rest[i])
            {
                return null;
            }
            places[i] = place;
        }
        return places;
    }

    private static (int Ligature, ushort[] Others)[] ReadSet(FontData set) =>
        [
            .. Enumerable
                .Range(0, set.U16(0))
                .Select(i => set.Follow(2 + (i * 2)))
                .Select(entry => ((int)entry.U16(0), entry.Numbers(4, entry.U16(2) - 1))),
        ];
}

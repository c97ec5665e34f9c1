using AcademicExchange.Platform.Pdf.Fonts;

namespace AcademicExchange.Platform.Pdf.Shaping;

/// <summary>
/// Other lookups, applied where glyphs stand in a context (GSUB 6 and GPOS 8, by classes or by coverage). A context is three lists of
/// conditions: before (nearest first), here, after.
/// </summary>
internal sealed class ChainRule : Rule
{
    private sealed record Context(
        Predicate<int>[] Before,
        Predicate<int>[] Here,
        Predicate<int>[] After,
        (int Place, int Lookup)[] Actions
    );

    private readonly List<Context> _contexts = [];
    private readonly Func<int, Lookup> _lookups;

    public ChainRule(FontData table, Func<int, Lookup> lookups)
    {
        _lookups = lookups;
        if (table.U16(0) == 3)
        {
            ReadCoverages(table);
        }
        else if (table.U16(0) == 2)
        {
            ReadClasses(table);
        }
    }

    public override int Apply(ShapingRun run, Lookup lookup, int at)
    {
        foreach (var context in _contexts)
        {
            if (Match(run, lookup, at, context) is { } places)
            {
                foreach (var (place, index) in context.Actions)
                {
                    if (places[place] < run.Count)
                    {
                        _lookups(index).ApplyAt(run, places[place]);
                    }
                }
                return places[^1] - at + 1;
            }
        }
        return 0;
    }

    private static int[]? Match(ShapingRun run, Lookup lookup, int at, Context context)
    {
        int[] places = new int[context.Here.Length];
        int place = at;
        for (int i = 0; i < places.Length; i++)
        {
            place = i == 0 ? at : run.Next(lookup, place);
            if (place < 0 || !context.Here[i](run[place].Glyph))
            {
                return null;
            }
            places[i] = place;
        }
        foreach (var condition in context.After)
        {
            place = run.Next(lookup, place);
            if (place < 0 || !condition(run[place].Glyph))
            {
                return null;
            }
        }
        place = at;
        foreach (var condition in context.Before)
        {
            place = run.Previous(lookup, place);
            if (place < 0 || !condition(run[place].Glyph))
            {
                return null;
            }
        }
        return places;
    }

    private void ReadCoverages(FontData table)
    {
        int at = 2;
        var parts = new Predicate<int>[3][];
        for (int part = 0; part < 3; part++)
        {
            int count = table.U16(at);
            int start = at + 2;
            parts[part] =
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(i => Covers(Coverage.Read(table.Follow(start + (i * 2))))),
            ];
            at = start + (count * 2);
        }
        _contexts.Add(
            new Context(parts[0], parts[1], parts[2], Actions(table, at + 2, table.U16(at)))
        );
    }

    private void ReadClasses(FontData table)
    {
        var covered = Covers(Coverage.Read(table.Follow(2)));
        var before = Coverage.ReadClasses(table.Follow(4));
        var here = Coverage.ReadClasses(table.Follow(6));
        var after = Coverage.ReadClasses(table.Follow(8));
        for (int first = 0; first < table.U16(10); first++)
        {
            if (table.U16(12 + (first * 2)) == 0)
            {
                continue;
            }
            int wanted = first;
            var set = table.Follow(12 + (first * 2));
            for (int r = 0; r < set.U16(0); r++)
            {
                var rule = set.Follow(2 + (r * 2));
                var beforeRule = Classes(rule, 0, rule.U16(0), before, out int at);
                int length = rule.U16(at) - 1;
                var rest = Classes(rule, at, length, here, out at);
                var afterRule = Classes(rule, at, rule.U16(at), after, out at);
                Predicate<int> start = glyph =>
                    covered(glyph) && here.GetValueOrDefault(glyph) == wanted;
                _contexts.Add(
                    new Context(
                        beforeRule,
                        [start, .. rest],
                        afterRule,
                        Actions(rule, at + 2, rule.U16(at))
                    )
                );
            }
        }
    }

    private static Predicate<int>[] Classes(
        FontData rule,
        int at,
        int count,
        Dictionary<int, int> classes,
        out int next
    )
    {
        next = at + 2 + (count * 2);
        return Array.ConvertAll(
            rule.Numbers(at + 2, count),
            wanted => new Predicate<int>(glyph => classes.GetValueOrDefault(glyph) == wanted)
        );
    }

    private static (int Place, int Lookup)[] Actions(FontData table, int at, int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => ((int)table.U16(at + (i * 4)), (int)table.U16(at + (i * 4) + 2))),
        ];

    private static Predicate<int> Covers(Dictionary<int, int> coverage) => coverage.ContainsKey;
}

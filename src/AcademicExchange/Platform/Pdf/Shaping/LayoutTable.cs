using AcademicExchange.Platform.Pdf.Fonts;

namespace AcademicExchange.Platform.Pdf.Shaping;

/// <summary>GSUB or GPOS: the lookups, and which of them a feature of a script and language names.</summary>
internal sealed class LayoutTable
{
    private readonly FontData _table;
    private readonly Lazy<Lookup>[] _lookups;

    private LayoutTable(
        FontData table,
        int extensionType,
        Func<LayoutTable, int, FontData, Rule?> read
    )
    {
        _table = table;
        var list = table.Follow(8);
        _lookups =
        [
            .. Enumerable
                .Range(0, list.U16(0))
                .Select(i => new Lazy<Lookup>(() =>
                    new Lookup(
                        list.Follow(2 + (i * 2)),
                        extensionType,
                        (type, rule) => read(this, type, rule)
                    )
                )),
        ];
    }

    public static LayoutTable Substitutions(FontData table) =>
        new(
            table,
            extensionType: 7,
            (self, type, rule) =>
                type switch
                {
                    1 => new SingleSubstitution(rule),
                    4 => new LigatureSubstitution(rule),
                    6 => new ChainRule(rule, self.At),
                    _ => null,
                }
        );

    public static LayoutTable Positions(FontData table) =>
        new(
            table,
            extensionType: 9,
            (self, type, rule) =>
                type switch
                {
                    1 => new SinglePosition(rule),
                    2 => new PairPosition(rule),
                    4 => new MarkPosition(rule, MarkPosition.Target.Base),
                    5 => new MarkPosition(rule, MarkPosition.Target.Ligature),
                    6 => new MarkPosition(rule, MarkPosition.Target.Mark),
                    8 => new ChainRule(rule, self.At),
                    _ => null,
                }
        );

    private Lookup At(int index) => _lookups[index].Value;

    /// <summary>The lookups of these features, in the order of the font, each once.</summary>
    public Lookup[] Of(string script, string? language, params ReadOnlySpan<string> features)
    {
        var system = LanguageSystem(script, language);
        var list = _table.Follow(6);
        var indices = new SortedSet<int>();
        foreach (int feature in system.Numbers(6, system.U16(4)))
        {
            if (features.Contains(list.Tag(2 + (feature * 6))))
            {
                var entry = list.Follow(2 + (feature * 6) + 4);
                indices.UnionWith(entry.Numbers(4, entry.U16(2)).Select(i => (int)i));
            }
        }
        return [.. indices.Select(At)];
    }

    private FontData LanguageSystem(string script, string? language)
    {
        var scripts = _table.Follow(4);
        var found =
            Find(scripts, 2, scripts.U16(0), script)
            ?? throw new InvalidDataException($"The font lacks {script}.");
        return language is not null && Find(found, 4, found.U16(2), language) is { } own
            ? own
            : found.Follow(0);
    }

    private static FontData? Find(FontData list, int at, int count, string tag)
    {
        for (int i = 0; i < count; i++)
        {
            if (list.Tag(at + (i * 6)) == tag)
            {
                return list.Follow(at + (i * 6) + 4);
            }
        }
        return null;
    }
}

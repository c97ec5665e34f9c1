using AcademicExchange.Platform.Pdf.Fonts;

namespace AcademicExchange.Platform.Pdf.Shaping;

/// <summary>One lookup of GSUB or GPOS: rules tried in order at each glyph that it does not pass over.</summary>
internal sealed class Lookup
{
    private readonly List<Rule> _rules = [];

    public Lookup(FontData table, int extensionType, Func<int, FontData, Rule?> read)
    {
        int type = table.U16(0);
        int count = table.U16(4);
        Flag = table.U16(2);
        MarkSet = (Flag & 0x10) != 0 ? table.U16(6 + (count * 2)) : 0;
        for (int i = 0; i < count; i++)
        {
            var rule = table.Follow(6 + (i * 2));
            bool extension = type == extensionType;
            if (
                read(extension ? rule.U16(2) : type, extension ? rule.From(rule.U32(4)) : rule) is
                { } known
            )
            {
                _rules.Add(known);
            }
        }
    }

    public int Flag { get; }
    public int MarkSet { get; }

    /// <summary>Runs over a whole word; <paramref name="form"/> limits it to letters that join so.</summary>
    public void ApplyTo(ShapingRun run, JoiningForm? form = null)
    {
        for (int at = 0; at < run.Count; )
        {
            bool here = form is null || run[at].Form == form;
            at += Math.Max(1, here ? ApplyAt(run, at) : 0);
        }
    }

    /// <summary>How many glyphs were consumed; zero where no rule fits.</summary>
    public int ApplyAt(ShapingRun run, int at)
    {
        if (run.Classes.Skips(this, run[at].Glyph))
        {
            return 0;
        }
        foreach (var rule in _rules)
        {
            if (rule.Apply(run, this, at) is var consumed and > 0)
            {
                return consumed;
            }
        }
        return 0;
    }
}

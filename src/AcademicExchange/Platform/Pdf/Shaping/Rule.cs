namespace AcademicExchange.Platform.Pdf.Shaping;

/// <summary>A subtable of a lookup: what it does at one glyph.</summary>
internal abstract class Rule
{
    /// <summary>How many glyphs from <paramref name="at"/> were consumed; zero when the rule does not fit.</summary>
    public abstract int Apply(ShapingRun run, Lookup lookup, int at);
}

using AcademicExchange.Platform.Pdf.Fonts;

namespace AcademicExchange.Platform.Pdf.Shaping;

/// <summary>The two ways in which OpenType says which glyphs a rule is about: coverage (glyph to place in a list) and classes (glyph to class).</summary>
internal static class Coverage
{
    public static Dictionary<int, int> Read(FontData table)
    {
        var places = new Dictionary<int, int>();
        int count = table.U16(2);
        for (int i = 0; i < count; i++)
        {
            if (table.U16(0) == 1)
            {
                places[table.U16(4 + (i * 2))] = i;
                continue;
            }
            int range = 4 + (i * 6);
            int first = table.U16(range);
            for (int glyph = first; glyph <= table.U16(range + 2); glyph++)
            {
                places[glyph] = table.U16(range + 4) + glyph - first;
            }
        }
        return places;
    }

    /// <summary>Glyphs that are not listed are of class 0.</summary>
    public static Dictionary<int, int> ReadClasses(FontData table)
    {
        var classes = new Dictionary<int, int>();
        if (table.U16(0) == 1)
        {
            for (int i = 0; i < table.U16(4); i++)
            {
                classes[table.U16(2) + i] = table.U16(6 + (i * 2));
            }
            return classes;
        }
        for (int i = 0; i < table.U16(2); i++)
        {
            int range = 4 + (i * 6);
            for (int glyph = table.U16(range); glyph <= table.U16(range + 2); glyph++)
            {
                classes[glyph] = table.U16(range + 4);
            }
        }
        return classes;
    }
}

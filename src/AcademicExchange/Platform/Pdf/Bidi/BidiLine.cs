using static AcademicExchange.Platform.Pdf.Bidi.BidiClass;

namespace AcademicExchange.Platform.Pdf.Bidi;

/// <summary>What is done a line at a time: white space at its end goes back to the paragraph's level (L1), and runs are turned round (L2).</summary>
internal static class BidiLine
{
    public static byte[] Levels(BidiParagraph paragraph, int start, int end)
    {
        byte[] levels = paragraph.Levels[start..end];
        bool trailing = true;
        for (int i = end - 1; i >= start; i--)
        {
            var kind = paragraph.Classes[i];
            if (kind is B or S)
            {
                trailing = true;
            }
            else if (kind is not (WS or FSI or LRI or RLI or PDI) && !BidiParagraph.IsRemoved(kind))
            {
                trailing = false;
            }
            if (trailing)
            {
                levels[i - start] = paragraph.BaseLevel;
            }
        }
        return levels;
    }

    /// <summary>The places of the pieces from left to right, given their levels in reading order.</summary>
    public static int[] VisualOrder(ReadOnlySpan<byte> levels)
    {
        int[] order = new int[levels.Length];
        int highest = 0;
        for (int i = 0; i < levels.Length; i++)
        {
            order[i] = i;
            highest = Math.Max(highest, levels[i]);
        }
        for (int level = highest; level > 0; level--)
        {
            for (int i = 0; i < order.Length; i++)
            {
                int start = i;
                while (i < order.Length && levels[order[i]] >= level)
                {
                    i++;
                }
                order.AsSpan(start, i - start).Reverse();
            }
        }
        return order;
    }
}

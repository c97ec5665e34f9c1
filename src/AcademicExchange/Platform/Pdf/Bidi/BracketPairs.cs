namespace AcademicExchange.Platform.Pdf.Bidi;

/// <summary>Finds the bracket pairs of an isolating run (BD16), by place of the opening one.</summary>
internal static class BracketPairs
{
    private const int Deepest = 63;

    public static List<(int Open, int Close)> In(int[] indices, int[] characters, BidiClass[] types)
    {
        var pairs = new List<(int Open, int Close)>();
        var open = new List<(int Closing, int Place)>();
        for (int k = 0; k < indices.Length; k++)
        {
            if (types[k] != BidiClass.ON)
            {
                continue;
            }
            int character = characters[indices[k]];
            if (BidiTables.IsOpening(character, out int closing))
            {
                if (open.Count == Deepest)
                {
                    break;
                }
                open.Add((closing, k));
            }
            else if (BidiTables.IsClosing(character))
            {
                int match = open.FindLastIndex(o => o.Closing == BidiTables.Canonical(character));
                if (match >= 0)
                {
                    pairs.Add((open[match].Place, k));
                    open.RemoveRange(match, open.Count - match);
                }
            }
        }
        pairs.Sort();
        return pairs;
    }
}

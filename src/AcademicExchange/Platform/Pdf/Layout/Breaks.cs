using System.Text;

namespace AcademicExchange.Platform.Pdf.Layout;

/// <summary>Where a line may end: after a space, after a hyphen or dash between letters, after a slash between letters. Never at ZWNJ.</summary>
internal static class Breaks
{
    private const int ZeroWidthSpace = 0x200B;

    public static bool IsSpace(int letter) =>
        letter
            is ' '
                or 0x1680
                or (>= 0x2000 and <= 0x2006)
                or (>= 0x2008 and <= 0x200A)
                or 0x205F
                or 0x3000;

    /// <summary>Characters that only steer: they are resolved, and never drawn.</summary>
    public static bool IsIgnored(int letter) =>
        letter
            is 0xAD
                or ZeroWidthSpace
                or 0x200E
                or 0x200F
                or 0x061C
                or (>= 0x202A and <= 0x202E)
                or (>= 0x2060 and <= 0x206F);

    /// <summary>Whether a line may end before the letter at <paramref name="at"/> although no space is there.</summary>
    public static bool IsAllowed(List<int> letters, int at)
    {
        int last = letters[at - 1];
        return last switch
        {
            ZeroWidthSpace => true,
            '-' or 0x2010 or 0x2013 or 0x2014 or '/' => at >= 2
                && IsLetter(letters[at - 2])
                && IsLetter(letters[at]),
            _ => false,
        };
    }

    private static bool IsLetter(int letter) => Rune.IsLetter(new Rune(letter));
}

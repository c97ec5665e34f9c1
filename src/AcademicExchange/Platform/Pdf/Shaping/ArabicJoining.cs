using System.Globalization;
using System.Text;
using AcademicExchange.Platform.Pdf.Bidi;

namespace AcademicExchange.Platform.Pdf.Shaping;

/// <summary>How a letter is joined to its neighbours.</summary>
internal enum JoiningForm : byte
{
    Isolated,
    Initial,
    Medial,
    Final,
}

/// <summary>
/// Which form each Arabic letter of a word takes. The joining types are those of ArabicShaping.txt, Unicode 15.0, Arabic blocks:
/// letters joined on both sides (D, C) and letters joined only to the one before (R). Marks and format characters are looked through;
/// all else, ZWNJ too, joins nothing.
/// </summary>
internal static class ArabicJoining
{
    private const int NonJoiner = 0x200C;

    private const string Both = """
        620 626 628 62A-62E 633-63F 640 641-647 649-64A 66E-66F 678-687 69A-6BF 6C1-6C2 6CC 6CE 6D0-6D1 6FA-6FC 6FF 750-758 75C-76A
        76D-770 772 775-777 77A-77F 883-886 889-88D 8A0-8A9 8AF-8B0 8B3-8B8 8BA-8C8 200D
        """;

    private const string OnlyBefore = """
        622-625 627 629 62F-632 648 671-673 675-677 688-699 6C0 6C3-6CB 6CD 6CF 6D2-6D3 6D5 6EE-6EF 759-75B 76B-76C 771 773-774
        778-779 870-882 88E 8AA-8AC 8AE 8B1-8B2 8B9
        """;

    private static readonly HashSet<int> JoinsBoth = Read(Both);
    private static readonly HashSet<int> JoinsBefore = [.. JoinsBoth, .. Read(OnlyBefore)];

    public static JoiningForm[] Of(IReadOnlyList<Rune> letters)
    {
        var forms = new JoiningForm[letters.Count];
        int before = -1;
        for (int i = 0; i < forms.Length; i++)
        {
            int letter = letters[i].Value;
            if (IsTransparent(letters[i]))
            {
                continue;
            }
            if (
                before >= 0
                && JoinsBoth.Contains(letters[before].Value)
                && JoinsBefore.Contains(letter)
            )
            {
                forms[before] =
                    forms[before] == JoiningForm.Final ? JoiningForm.Medial : JoiningForm.Initial;
                forms[i] = JoiningForm.Final;
            }
            before = i;
        }
        return forms;
    }

    private static bool IsTransparent(Rune letter) =>
        letter.Value != NonJoiner
        && !JoinsBoth.Contains(letter.Value)
        && Rune.GetUnicodeCategory(letter)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format;

    private static HashSet<int> Read(string ranges) =>
        [
            .. BidiTables
                .ReadPairs(ranges)
                .SelectMany(r => Enumerable.Range(r.First, r.Last - r.First + 1)),
        ];
}

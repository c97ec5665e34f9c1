using System.Text;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Files;

/// <summary>A file's name as it may be shown and sent: no folders, no control or bidi letters, and the ending of what it really is.</summary>
public static class FileName
{
    private const int Most = 120;

    public static string Of(string given, string contentType)
    {
        var last = given.Replace('\\', '/').Split('/')[^1];
        var letters = CleanText
            .Of(last)
            .Select(letter =>
                char.IsControl(letter) || "<>:\"|?*;%".Contains(letter, StringComparison.Ordinal)
                    ? '_'
                    : letter
            );
        var name = string.Concat(letters).Trim(' ', '.').Normalize(NormalizationForm.FormC);
        var ending = FileKind.EndingOf(contentType);
        var stem = name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
            ? name[..^ending.Length].TrimEnd(' ', '.')
            : name;
        if (stem.Length > Most)
        {
            stem = stem[..(char.IsHighSurrogate(stem[Most - 1]) ? Most - 1 : Most)];
        }

        return (stem.Length == 0 ? "file" : stem) + ending;
    }
}

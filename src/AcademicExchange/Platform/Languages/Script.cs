namespace AcademicExchange.Platform.Languages;

/// <summary>Tells texts in Arabic letters from those in Latin ones, to give a fragment its lang and dir.</summary>
public static class Script
{
    /// <summary>Whether the text's first letter is one of the Arabic script.</summary>
    public static bool IsArabic(string text) =>
        text.FirstOrDefault(char.IsLetter)
            is (>= '\u0600' and <= '\u06FF')
                or (>= '\uFB50' and <= '\uFEFC');
}

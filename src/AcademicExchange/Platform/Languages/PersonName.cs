namespace AcademicExchange.Platform.Languages;

/// <summary>A person's name in Latin letters, as in the passport, and in the original script.</summary>
public sealed record PersonName(string Latin, string Native)
{
    /// <summary>The name a reader of this language can read: Azerbaijani spelling is for Azerbaijani readers, other scripts are not.</summary>
    public string For(Language reader) =>
        reader switch
        {
            Language.Fa => Native,
            Language.Az when !Script.IsArabic(Native) => Native,
            _ => Latin,
        };
}

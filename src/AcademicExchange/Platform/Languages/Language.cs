namespace AcademicExchange.Platform.Languages;

/// <summary>The three languages of every page, mail and document. Stored by name.</summary>
public enum Language
{
    En,
    Fa,
    Az,
}

using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace AcademicExchange.Platform.Web.View;

/// <summary>One message for the next page that the reader sees, after a redirect.</summary>
public static class Flash
{
    private const string Key = "Flash";

    /// <summary>Says <paramref name="text"/>, already in the reader's language, on the next page.</summary>
    public static void Say(this ITempDataDictionary tempData, string text, Tone tone = Tone.Good) =>
        tempData[Key] = $"{tone}|{text}";

    /// <summary>A text without a tone is good news.</summary>
    internal static (Tone Tone, string Text)? Take(ITempDataDictionary tempData) =>
        (tempData[Key] as string)?.Split('|', 2) switch
        {
            [var tone, var text] when Enum.TryParse<Tone>(tone, out var known) => (known, text),
            { } parts => (Tone.Good, string.Join('|', parts)),
            null => null,
        };
}

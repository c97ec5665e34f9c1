using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace AcademicExchange.Platform.Web.View;

/// <summary>One message for the next page that the reader sees, after a redirect.</summary>
public static class Flash
{
    private const string Key = "Flash";

    /// <summary>Says <paramref name="text"/>, already in the reader's language, on the next page.</summary>
    public static void Say(this ITempDataDictionary tempData, string text, Tone tone = Tone.Good) =>
        tempData[Key] = $"{tone}|{text}";

    internal static (Tone Tone, string Text)? Take(ITempDataDictionary tempData)
    {
        if (tempData[Key] is not string stored || stored.Split('|', 2) is not [var tone, var text])
        {
            return null;
        }
        return (Enum.TryParse<Tone>(tone, out var known) ? known : Tone.Neutral, text);
    }
}

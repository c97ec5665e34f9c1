using AngleSharp.Dom;

namespace AcademicExchange.Tests.Support;

internal static class PageText
{
    /// <summary>The text of an element, white space made single.</summary>
    public static string Of(IElement? element) => Of(element?.TextContent ?? "");

    public static string Of(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Web.View;

/// <summary>A menu in the bar by which the reader changes for whom they act (<c>_SwitchMenu</c>). With one choice it is a plain text.</summary>
/// <param name="Label">Read before the current choice: acting for.</param>
/// <param name="PostUrl">Where the choice is posted, as <paramref name="Field"/>, with the address to go back to as back.</param>
public sealed record SwitchMenu(
    string Label,
    string PostUrl,
    string Field,
    IReadOnlyList<SwitchChoice> Choices
);

/// <summary>One choice; <paramref name="Detail"/> stands beneath it in small letters.</summary>
public sealed record SwitchChoice(
    string Value,
    string Text,
    Language TextLanguage,
    string? Detail = null,
    bool Current = false
);

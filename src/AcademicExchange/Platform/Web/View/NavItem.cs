namespace AcademicExchange.Platform.Web.View;

/// <summary>One entry of the main navigation.</summary>
/// <param name="LabelKey">A key of the words catalogue.</param>
/// <param name="Icon">A name of Platform/Web/Assets/Icons, without .svg.</param>
/// <param name="Count">Shown as a badge when above zero.</param>
public sealed record NavItem(
    string LabelKey,
    string Url,
    string Icon,
    bool Current = false,
    int Count = 0
);

using Microsoft.Playwright;

namespace AcademicExchange.BrowserTests.Support;

/// <summary>What kind of browser stands on somebody's table.</summary>
public sealed record WindowKind(
    int Width = 1280,
    int Height = 800,
    bool JavaScript = true,
    ColorScheme Scheme = ColorScheme.Light
)
{
    /// <summary>The narrowest phone that everything must fit.</summary>
    public static WindowKind Phone { get; } = new(Width: 390);
}

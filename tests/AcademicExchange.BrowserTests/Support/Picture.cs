using System.Globalization;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.BrowserTests.Support;

/// <summary>With JOURNEY_PICTURES=folder, every page that a test comes to leaves a picture there, to be looked at.</summary>
internal static class Picture
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("JOURNEY_PICTURES");
    private static int s_taken;

    public static async Task TakeAsync(Window window)
    {
        if (Folder is null)
        {
            return;
        }

        var test = TestContext.Current.TestMethod?.MethodName ?? "page";
        var number = Interlocked
            .Increment(ref s_taken)
            .ToString("000", CultureInfo.InvariantCulture);
        var path = window.Path.Trim('/').Replace('/', '-');
        await window.Page.ScreenshotAsync(
            new()
            {
                Path = Path.Combine(Folder, $"{test}-{number}-{window.Language.Code()}-{path}.png"),
                FullPage = true,
            }
        );
    }
}

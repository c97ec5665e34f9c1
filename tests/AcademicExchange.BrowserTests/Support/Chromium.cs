using AcademicExchange.BrowserTests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(JourneyApp))]

namespace AcademicExchange.BrowserTests.Support;

/// <summary>The one Chromium of a run; each window in it knows nothing of the others.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static IPlaywright? s_playwright;
    private static IBrowser? s_browser;

    public static IBrowser Browser =>
        s_browser ?? throw new InvalidOperationException("Chromium has not been started");

    public async ValueTask InitializeAsync()
    {
        s_playwright = await Playwright.CreateAsync();
        s_browser = await s_playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium-headless-shell",
                ChromiumSandbox = false,
                Args =
                [
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-dev-shm-usage",
                    "--disable-lcd-text",
                    "--force-color-profile=srgb",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (s_browser is not null)
        {
            await s_browser.DisposeAsync();
        }

        s_playwright?.Dispose();
    }
}

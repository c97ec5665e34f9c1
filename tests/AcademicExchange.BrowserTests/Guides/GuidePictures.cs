using System.Runtime.CompilerServices;
using AcademicExchange.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace AcademicExchange.BrowserTests.Guides;

/// <summary>
/// Makes the pictures of docs/guides anew. Not part of a test run, as pictures show the day they were made:
/// <c>AcademicExchange.BrowserTests -explicit only -class '*GuidePictures'</c>.
/// </summary>
public sealed class GuidePictures
{
    private const int Width = 1100;
    private const long MostBytes = 150 * 1024;

    [Fact(Explicit = true)]
    public async Task Pictures_OfTheDemonstration_AreMadeAnew()
    {
        await using var app = new GuideApp();
        var ids = await NumbersAsync(app);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium",
                ChromiumSandbox = false,
                Args =
                [
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-lcd-text",
                    "--force-color-profile=srgb",
                ],
            }
        );
        foreach (var picture in GuidePicture.All)
        {
            await using var context = await browser.NewContextAsync(
                new()
                {
                    ViewportSize = new() { Width = Width, Height = picture.Height },
                }
            );
            var page = await context.NewPageAsync();
            await SignInAsync(page, app.Address, picture);
            var path = picture.Agreement is { } number
                ? "/agreements/" + ids[number] + picture.Path
                : picture.Path;
            var answer = await page.GotoAsync(new Uri(app.Address, path).ToString());
            Assert.Equal((picture.Name, 200), (picture.Name, answer!.Status));
            var file = FileOf(picture.Name);
            await page.ScreenshotAsync(new() { Path = file });
            Assert.True(
                new FileInfo(file).Length <= MostBytes,
                picture.Name + " is larger than a guide should carry"
            );
        }
    }

    private static async Task<Dictionary<string, Guid>> NumbersAsync(GuideApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<AppDbContext>()
            .Agreements.ToDictionaryAsync(agreement => agreement.Number, agreement => agreement.Id);
    }

    private static async Task SignInAsync(IPage page, Uri address, GuidePicture picture)
    {
        await page.GotoAsync(
            new Uri(address, "/sign-in?ui-culture=" + picture.Language).ToString()
        );
        if (picture.Account is { } account)
        {
            var button = page.Locator($"main button[value='{account}@example.org']");
            await page.EvalOnSelectorAllAsync(
                "details",
                "all => all.forEach(one => one.open = true)"
            );
            await button.ClickAsync();
            await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
            // The account's own language would win otherwise.
            await page.GotoAsync(
                new Uri(address, "/account?ui-culture=" + picture.Language).ToString()
            );
        }
    }

    private static string FileOf(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(
            Path.Combine(
                Path.GetDirectoryName(here)!,
                "../../../docs/guides/pictures",
                name + ".png"
            )
        );
}

using System.Runtime.CompilerServices;
using AcademicExchange.BrowserTests.Support;

namespace AcademicExchange.BrowserTests.Guides;

/// <summary>
/// Makes the pictures of docs/guides anew. Not part of a test run, as pictures show the day they were made:
/// <c>AcademicExchange.BrowserTests -explicit only -class '*GuidePictures'</c>.
/// </summary>
public sealed class GuidePictures(JourneyApp app)
{
    private const int Width = 1100;
    private const long MostBytes = 150 * 1024;

    [Fact(Explicit = true)]
    public async Task Pictures_OfTheDemonstration_AreMadeAnew()
    {
        foreach (var picture in GuidePicture.All)
        {
            await using var window = await app.WindowAsync(
                picture.Language,
                new(Width, picture.Height)
            );
            if (picture.Account is { } account)
            {
                await window.SignIn(account);
            }

            var record = picture.Agreement is { } number
                ? "/agreements/" + await app.AgreementAsync(number)
                : "";
            await window.Open(record + picture.Path).Expect(200);
            var file = FileOf(picture.Name);
            await window.Page.ScreenshotAsync(new() { Path = file });
            Assert.True(
                new FileInfo(file).Length <= MostBytes,
                picture.Name + " is larger than a guide should carry"
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

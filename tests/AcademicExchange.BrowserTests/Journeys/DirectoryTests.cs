using AcademicExchange.BrowserTests.Support;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.BrowserTests.Journeys;

/// <summary>A colleague in the other city is found by field and by words of any of the three scripts, with scripts and without.</summary>
public sealed class DirectoryTests(JourneyApp app)
{
    /// <summary>Literature, below the humanities.</summary>
    private const string Field = "023";

    [Theory]
    [InlineData(Language.En, "Konul Ibrahimli", "The manuscripts of Nizami and Fuzuli")]
    [InlineData(Language.Fa, "Könül İbrahimli", "نسخه‌های خطی نظامی و فضولی")]
    [InlineData(Language.Az, "Könül İbrahimli", "Nizami və Füzulinin əlyazmaları")]
    public async Task Collaborator_IsFoundByFieldAndByWordsOfEachScript(
        Language language,
        string name,
        string about
    )
    {
        await using var seeker = await app.WindowAsync(language);
        await seeker.JudgeEachPage();
        await seeker.SignIn("faculty.tabrizu").Open("/researchers").SeeText(name);
        await seeker.Fill("Field", Field).Press("Shell.List.Apply").SeeText(name);
        Assert.Equal(1, await RowsAsync(seeker));
        Assert.Contains("Field=" + Field, seeker.Page.Url, StringComparison.Ordinal);

        // As it is written, on another keyboard, without its marks.
        foreach (var words in (string[])["manuscripts", "نسخه هاي خطي", "ƏLYAZMALAR", "elyazmalar"])
        {
            await seeker
                .Press("Shell.List.Clear")
                .Fill("Q", words)
                .Press("Shell.List.Apply")
                .SeeText(name);
            Assert.Equal(1, await RowsAsync(seeker));
        }

        await seeker
            .Follow(page => page.Locator("table.list tbody a").First)
            .SeeText(name)
            .SeeText(about);
        await seeker
            .Open("/researchers")
            .Fill("Q", "no such thing anywhere")
            .Press("Shell.List.Apply")
            .See("Researchers.None");
    }

    [Fact]
    public async Task Collaborator_WithoutScripts_IsFoundToo()
    {
        await using var seeker = await app.WindowAsync(
            Language.Az,
            new WindowKind(JavaScript: false)
        );
        await seeker
            .SignIn("faculty.tabrizu")
            .Open("/researchers")
            .Fill("Q", "əlyazmalar")
            .Fill("Field", Field)
            .Press("Shell.List.Apply")
            .SeeText("Könül İbrahimli");
        Assert.Equal(1, await RowsAsync(seeker));
    }

    private static Task<int> RowsAsync(Window seeker) =>
        seeker.Page.Locator("table.list tbody tr").CountAsync();
}

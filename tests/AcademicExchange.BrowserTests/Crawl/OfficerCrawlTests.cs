using AcademicExchange.BrowserTests.Support;

namespace AcademicExchange.BrowserTests.Crawl;

/// <summary>The officer, who reaches most pages: half of the work.</summary>
public sealed class OfficerCrawlTests(JourneyApp app) : RoleCrawl(app)
{
    [Fact]
    public Task Pages_ThatAnOfficerReaches_AreWholeInEachLanguage() =>
        CrawlAsync("officer.tabrizu");
}

using AcademicExchange.BrowserTests.Support;

namespace AcademicExchange.BrowserTests.Crawl;

/// <summary>The roles that see less than an officer.</summary>
public sealed class CrawlTests(JourneyApp app) : RoleCrawl(app)
{
    [Theory]
    [InlineData("admin.bsu")]
    [InlineData("system.baku")]
    [InlineData("rector.bsu")]
    [InlineData("auditor.bsu")]
    [InlineData("head.tabrizu")]
    [InlineData("faculty.tabrizu")]
    [InlineData("student.tabrizu")]
    [InlineData(null)]
    public Task Pages_ThatARoleReaches_AreWholeInEachLanguage(string? account) =>
        CrawlAsync(account);
}

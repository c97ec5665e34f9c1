using System.Collections.Concurrent;
using AcademicExchange.BrowserTests.Support;
using AcademicExchange.Platform.Languages;
using Microsoft.Playwright;

namespace AcademicExchange.BrowserTests;

/// <summary>What comes over a slow line, as bytes on the wire.</summary>
public sealed class PageWeightTests(DeployedApp app) : IClassFixture<DeployedApp>
{
    private const int First = 150 * 1024;
    private const int Later = 30 * 1024;

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Fa)]
    [InlineData(Language.Az)]
    public async Task Pages_OverASlowLine_AreLight(Language language)
    {
        await using var window = await app.WindowAsync(language);
        var line = await LineAsync(window.Page);

        await window.Open("/").Do(ComeAsync);
        line.AssertAtMost(First);

        await window.TypeSignIn("faculty.tabrizu").At("/desk").Do(ComeAsync);
        line.AssertAtMost(First);
        var record = "/agreements/" + await app.AgreementAsync("DEMO-AX-0014");
        string[] pages =
        [
            "/desk",
            "/agreements",
            record,
            record + "/history",
            "/agreements/propose",
            "/institutions",
            "/notices",
            "/account",
        ];
        // The first round brings what then stays, the second is what daily work costs.
        foreach (var most in (int[])[First / 2, Later])
        {
            foreach (var page in pages)
            {
                await window.Open(page).Do(ComeAsync);
                line.AssertAtMost(most);
            }
        }
    }

    /// <summary>Fonts come after the page.</summary>
    private static async Task ComeAsync(IPage page)
    {
        await page.EvaluateAsync("document.fonts.ready.then(() => true)");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static async Task<Line> LineAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var line = new Line();
        session.Event("Network.responseReceived").OnEvent += (_, data) =>
            line.Begin(
                data!.Value.GetProperty("requestId").GetString()!,
                data.Value.GetProperty("response").GetProperty("url").GetString()!
            );
        session.Event("Network.loadingFinished").OnEvent += (_, data) =>
            line.End(
                data!.Value.GetProperty("requestId").GetString()!,
                data.Value.GetProperty("encodedDataLength").GetDouble()
            );
        await session.SendAsync("Network.enable");
        return line;
    }

    /// <summary>Counts what has come, headers included.</summary>
    private sealed class Line
    {
        private readonly ConcurrentDictionary<string, string> _addresses = new();
        private readonly ConcurrentQueue<(string Address, double Bytes)> _come = new();

        public void Begin(string request, string address) => _addresses[request] = address;

        public void End(string request, double bytes) =>
            _come.Enqueue((_addresses.GetValueOrDefault(request, request), bytes));

        /// <summary>What has come since this was asked last: something, and no more than that.</summary>
        public void AssertAtMost(int bytes)
        {
            List<(string Address, double Bytes)> parts = [];
            while (_come.TryDequeue(out var part))
            {
                parts.Add(part);
            }

            var sum = parts.Sum(part => part.Bytes);
            Assert.True(
                sum > 0 && sum <= bytes,
                $"{sum} bytes:\n{string.Join('\n', parts.OrderByDescending(part => part.Bytes))}"
            );
        }
    }
}

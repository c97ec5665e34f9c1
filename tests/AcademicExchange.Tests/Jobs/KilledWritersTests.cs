using System.Collections.Concurrent;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Jobs;

/// <summary>
/// People write through the real program while it is killed: what was acknowledged is there once, what was not is sent again and is there
/// once too, and nobody has to sign in again.
/// </summary>
public sealed class KilledWritersTests(AppFactory app) : IClassFixture<AppFactory>, IDisposable
{
    private const int Writers = 6;
    private const int Kills = 2;
    private const int Between = 30;
    private static readonly Dictionary<string, string> Plain = [];
    private readonly KilledInstance _instance = new(app);
    private readonly ConcurrentQueue<string> _acknowledged = new();
    private readonly List<(string Name, string Value)> _sessions = [];
    private int _cutOff;
    private volatile bool _enough;

    [Fact]
    public async Task Writes_ProgramKilled_AreThereOnceAndSessionsLive()
    {
        app.Clock.Set(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).InNegotiation();
        await app.AddAsync(tabriz, baku, agreement);
        for (var writer = 0; writer < Writers; writer++)
        {
            _sessions.Add(await SignIn.CookieAsync(app, (writer % 2 == 0 ? tabriz : baku).Officer));
        }

        await _instance.MoveOutAsync();
        _instance.Start(Plain);
        var writing = Enumerable
            .Range(0, Writers)
            .Select(n => Task.Run(() => WriteAsync(n, agreement, n % 2 == 0 ? baku : tabriz)))
            .ToList();
        for (var kill = 1; kill <= Kills; kill++)
        {
            await MoreAsync();
            await _instance.KillAsync();
            _instance.Start(Plain);
        }

        await MoreAsync();
        _enough = true;
        await Task.WhenAll(writing);

        Assert.True(_cutOff > 0, "no write was cut off by a kill");
        var kept = await _instance.ReadAsync(
            """
            SELECT "Text" FROM "AgreementComments" UNION ALL SELECT "Purpose" FROM "Agreements" WHERE "Purpose" LIKE 'killed %'
            """
        );
        Assert.Equal(
            _acknowledged.Order(StringComparer.Ordinal),
            kept.Order(StringComparer.Ordinal)
        );
        var numbers = await _instance.ReadAsync("SELECT \"Number\" FROM \"Agreements\"");
        Assert.Equal(numbers.Count, numbers.Distinct(StringComparer.Ordinal).Count());
        using var client = await _instance.Running[0].ConnectAsync();
        foreach (var (name, value) in _sessions)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/account");
            request.Headers.Add("Cookie", name + "=" + value);
            using var answer = await client.SendAsync(request);
            Assert.Equal(200, (int)answer.StatusCode);
        }
    }

    public void Dispose() => _instance.Dispose();

    private async Task MoreAsync()
    {
        var goal = _acknowledged.Count + Between;
        await KilledInstance.UntilAsync(() => Task.FromResult(_acknowledged.Count >= goal));
    }

    /// <summary>Notes and proposals by turns; each is sent again, as it is, until it is acknowledged.</summary>
    private async Task WriteAsync(int writer, Agreement agreement, Side partner)
    {
        RawClient? client = null;
        for (var n = 0; !_enough; n++)
        {
            var text = FormattableString.Invariant($"killed {writer}-{n}");
            var key = Guid.CreateVersion7().ToString();
            var (address, fields) =
                n % 4 == 3
                    ? ("/agreements/propose", Proposal(key, text, partner))
                    : (
                        $"/agreements/{agreement.Id}/notes",
                        [("Input.Key", key), ("Input.Text", text)]
                    );
            for (bool isSent = false, isTried = false; !isSent; )
            {
                try
                {
                    client ??= await RawClient.OfAsync(
                        await _instance.Running[writer % KilledInstance.Processes].ConnectAsync(),
                        _sessions[writer]
                    );
                    var answer = await client.PostAsync(address, fields);
                    Assert.True(answer.Status == 302, $"{address} gave {answer.Status}");
                    // Each fifth answer is taken for lost on its way.
                    isSent = isTried || n % 5 != 4;
                    isTried = true;
                }
                catch (Exception cut)
                    when (cut
                            is HttpRequestException
                                or InvalidOperationException
                                or ArgumentOutOfRangeException
                                or IOException
                    )
                {
                    Interlocked.Increment(ref _cutOff);
                    client?.Dispose();
                    client = null;
                    await Task.Delay(50);
                }
            }

            _acknowledged.Enqueue(text);
        }

        client?.Dispose();
    }

    private static List<(string, string)> Proposal(string key, string text, Side partner) =>
        [
            ("Input.Key", key),
            ("Input.Kind", nameof(AgreementKind.Memorandum)),
            ("Input.Partner", partner.Id.ToString()),
            ("Input.TitleEn", "Killed"),
            ("Input.Purpose", text),
        ];
}

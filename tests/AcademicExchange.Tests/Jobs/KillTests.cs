using System.Globalization;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Jobs;

/// <summary>The real program as a process of its own, killed in the middle of its work and started again.</summary>
public sealed class KillTests(AppFactory app) : IClassFixture<AppFactory>, IDisposable
{
    /// <summary>So many that the last kill comes well before the end, however late the test looks.</summary>
    private const int Mails = 400;
    private static readonly Dictionary<string, string> Plain = [];
    private readonly KilledInstance _instance = new(app);

    private string MailFolder => Path.Combine(_instance.Folder, "mail");

    [Fact]
    public async Task Outbox_ProcessKilledAgainAndAgain_SendsEachMailUnderOneMessageId()
    {
        // The processes live by the real clock.
        app.Clock.Set(TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
        await WriteMailsAsync();
        await _instance.MoveOutAsync();
        for (var kill = 1; kill <= 3; kill++)
        {
            _instance.Start(Plain);
            await KilledInstance.UntilAsync(() => Task.FromResult(Sent() >= kill * Mails / 8));
            await _instance.KillAsync();
        }

        Assert.InRange(Sent(), 1, Mails - 1);
        _instance.Start(Plain);
        await KilledInstance.UntilAsync(async () => await OpenAsync() == 0);
        await _instance.KillAsync();

        Assert.Equal(Mails, Sent());
        Assert.Equal(0L, await _instance.CountAsync("\"Mails\" WHERE \"SentUtc\" IS NULL"));
        Assert.Equal(
            (long)Mails,
            await _instance.CountAsync("\"Outbox\" WHERE \"DoneUtc\" IS NOT NULL")
        );
    }

    public void Dispose() => _instance.Dispose();

    private async Task WriteMailsAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var writer = scope.ServiceProvider.GetRequiredService<MailWriter>();
        for (var n = 0; n < Mails; n++)
        {
            writer.Add(
                new KilledMail(),
                new MailRecipient($"k{n}@example.org", "K", Reader.Of(Language.Az)),
                "kill:" + n.ToString(CultureInfo.InvariantCulture)
            );
        }

        await scope.ServiceProvider.GetRequiredService<DbContext>().SaveChangesAsync();
    }

    private int Sent() =>
        Directory.Exists(MailFolder) ? Directory.GetFiles(MailFolder, "*.eml").Length : 0;

    private Task<long> OpenAsync() =>
        _instance.CountAsync("\"Outbox\" WHERE \"DoneUtc\" IS NULL AND \"DeadUtc\" IS NULL");

    private sealed record KilledMail : IMail
    {
        public string Key => "Mail.AgreementOverdue";

        public IReadOnlyList<object?> Args => ["K-1", "K", ManualClock.Start];
    }
}

using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Jobs;

public sealed class OutboxTests(OutboxApp app) : IClassFixture<OutboxApp>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Drain_FourWorkersAtOnce_HandlesEachMessageOnce()
    {
        await app.StartWithAsync(100);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(app.DrainAllAsync)));

        Assert.Equal(Enumerable.Range(0, 100), app.Handled.Order());
        Assert.Equal(0, await OpenAsync());
    }

    [Fact]
    public async Task Drain_OtherWorkerDied_WaitsForItsLeaseThenDoesTheWork()
    {
        await app.StartWithAsync(1);
        await app.WithAsync<IOutboxStore, object>(async store =>
            await store.ClaimAsync("dead worker", 10, TimeSpan.FromSeconds(45), None)
        );

        Assert.Equal(0, await app.DrainAsync());
        app.Clock.Advance(TimeSpan.FromSeconds(46));
        await app.DrainAllAsync();

        Assert.Equal([0], app.Handled);
        Assert.Equal(2, (await RowAsync()).Attempts);
    }

    [Fact]
    public async Task Renew_LongWork_KeepsOthersAway()
    {
        await app.StartWithAsync(1);
        await app.WithAsync<IOutboxStore, object>(async store =>
        {
            var claimed = await store.ClaimAsync("slow", 10, TimeSpan.FromSeconds(45), None);
            app.Clock.Advance(TimeSpan.FromSeconds(30));
            await store.RenewAsync("slow", TimeSpan.FromSeconds(45), None);
            return claimed;
        });
        app.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(0, await app.DrainAsync());
    }

    [Fact]
    public async Task Complete_LeaseLostMeanwhile_SavesNothingOfTheHandler()
    {
        await app.StartWithAsync(1);
        app.OnProbe = async (_, row, data) =>
        {
            data.Add(Marker("lost"));
            app.Clock.Advance(TimeSpan.FromMinutes(2));
            await app.WithAsync<IOutboxStore, object>(async store =>
                await store.ClaimAsync("thief", 10, TimeSpan.FromSeconds(45), None)
            );
        };

        await app.DrainAsync();

        Assert.Equal(0, await CountAsync("lost"));
        Assert.Equal("thief", (await RowAsync()).LeasedBy);
    }

    [Fact]
    public async Task Complete_HandlerRowRefused_MessageStaysOpen()
    {
        await app.StartWithAsync(1);
        await app.AddAsync(Marker("taken"));
        app.OnProbe = (_, _, data) =>
        {
            data.Add(Marker("taken"));
            return Task.CompletedTask;
        };

        await app.DrainAsync();

        var row = await app.ReadAsync(data =>
            data.Outbox.AsNoTracking().SingleAsync(m => m.Kind.StartsWith("Probe"))
        );
        Assert.Null(row.DoneUtc);
        Assert.NotNull(row.LastError);
        Assert.True(row.DueUtc > app.Clock.NowUtc);
    }

    [Fact]
    public async Task Fail_AgainAndAgain_DiesThenLivesAfterRetry()
    {
        await app.StartWithAsync(1);
        app.OnProbe = (_, _, _) => throw new InvalidOperationException("broken");
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await app.DrainAsync();
            app.Clock.Advance(TimeSpan.FromMinutes(11));
        }

        Assert.NotNull((await RowAsync()).DeadUtc);
        Assert.Equal(0, await app.DrainAsync());

        app.OnProbe = (_, _, _) => Task.CompletedTask;
        Assert.Equal(
            1,
            await app.WithAsync<OutboxBoard, int>(board => board.RetryAsync(null, None))
        );
        await app.DrainAsync();

        Assert.NotNull((await RowAsync()).DoneUtc);
    }

    [Fact]
    public async Task Drain_ProcessIsStopped_GivesTheLeaseBack()
    {
        await app.StartWithAsync(1);
        using var stop = new CancellationTokenSource();
        app.OnProbe = async (_, _, _) =>
        {
            await stop.CancelAsync();
            stop.Token.ThrowIfCancellationRequested();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            app.Services.GetRequiredService<OutboxWorker>().DrainOnceAsync(stop.Token)
        );

        Assert.Null((await RowAsync()).LeasedBy);
    }

    [Fact]
    public async Task Send_AnHourWithoutMailServer_LosesNoneOfTwoHundred()
    {
        await app.StartWithAsync(0);
        app.Mails.Got.Clear();
        app.Mails.IsDown = true;
        await WriteMailsAsync(200);
        var end = app.Clock.NowUtc.AddHours(1);
        while (app.Clock.NowUtc < end)
        {
            await app.DrainAllAsync();
            app.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Empty(app.Mails.Got);
        app.Mails.IsDown = false;
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        await app.DrainAllAsync();

        Assert.Equal(200, app.Mails.Got.Count);
        Assert.Equal(200, app.Mails.Got.Select(mail => mail.MessageId).Distinct().Count());
        Assert.Equal(0, await OpenAsync());
    }

    [Fact]
    public async Task Save_SameCauseTwice_IsRefused()
    {
        await app.StartWithAsync(0);
        await app.AddAsync(Marker("once"));

        await Assert.ThrowsAsync<DbUpdateException>(() => app.AddAsync(Marker("once")));
    }

    private async Task WriteMailsAsync(int count)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var writer = scope.ServiceProvider.GetRequiredService<MailWriter>();
        for (var n = 0; n < count; n++)
        {
            writer.Add(
                new SampleMail(),
                new MailRecipient($"n{n}@example.org", "N", Reader.Of(Language.Fa)),
                "sample:" + n
            );
        }

        await scope.ServiceProvider.GetRequiredService<DbContext>().SaveChangesAsync();
    }

    private OutboxMessage Marker(string key) =>
        new()
        {
            Kind = "Marker",
            Payload = "{}",
            DedupKey = key,
            CreatedUtc = app.Clock.NowUtc,
            // Never due: it only shows whether it was saved.
            DueUtc = app.Clock.NowUtc.AddYears(10),
        };

    private Task<OutboxMessage> RowAsync() =>
        app.ReadAsync(data => data.Outbox.AsNoTracking().SingleAsync());

    private Task<int> CountAsync(string key) =>
        app.ReadAsync(data => data.Outbox.CountAsync(m => m.DedupKey == key));

    private Task<int> OpenAsync() =>
        app.ReadAsync(data => data.Outbox.CountAsync(m => m.DoneUtc == null));

    private sealed record SampleMail : IMail
    {
        public string Key => "Mail.Sample";
    }
}

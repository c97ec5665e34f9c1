using System.Text.Json;

namespace AcademicExchange.Platform.Outbox;

/// <summary>Empties the outbox: claims, handles, completes; puts off what failed. Several may run, in several processes.</summary>
public sealed class OutboxWorker(
    IServiceScopeFactory scopes,
    OutboxRoutes routes,
    OutboxSignal signal,
    OutboxSettings settings,
    TimeProvider clock,
    ILogger<OutboxWorker> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What waited for the program waits a moment longer; who waits for the first page does not.
        await Task.Delay(settings.Poll, stoppingToken);
        while (settings.Enabled && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await DrainOnceAsync(stoppingToken) == 0)
                {
                    await signal.WaitAsync(settings.Poll, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken)
            {
                log.LogError(broken, "The outbox could not be read");
                await signal.WaitAsync(settings.FirstWait, stoppingToken);
            }
        }
    }

    /// <summary>Claims one batch and handles it; the number claimed.</summary>
    public async Task<int> DrainOnceAsync(CancellationToken cancel)
    {
        var lease = $"{Environment.ProcessId}:{Guid.CreateVersion7():N}";
        var batch = await InScopeAsync(store =>
            store.ClaimAsync(lease, settings.Batch, settings.Lease, cancel)
        );
        if (batch.Count == 0)
        {
            return 0;
        }

        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var heart = BeatAsync(lease, done.Token);
        try
        {
            await Parallel.ForEachAsync(
                batch,
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = settings.Lanes,
                    CancellationToken = cancel,
                },
                (message, stop) => HandleAsync(message, lease, stop)
            );
        }
        finally
        {
            await done.CancelAsync();
            await heart;
            if (cancel.IsCancellationRequested)
            {
                await InScopeAsync(store => store.ReleaseAsync(lease, CancellationToken.None));
            }
        }

        return batch.Count;
    }

    private async ValueTask HandleAsync(
        OutboxMessage message,
        string lease,
        CancellationToken cancel
    )
    {
        try
        {
            var route =
                routes.Find(message.Kind)
                ?? throw new InvalidOperationException("No handler for " + message.Kind);
            await using var scope = scopes.CreateAsyncScope();
            var payload = JsonSerializer.Deserialize(
                message.Payload,
                route.Message,
                JsonFormat.Options
            )!;
            await route.RunAsync(scope.ServiceProvider, payload, message, cancel);
            var store = scope.ServiceProvider.GetRequiredService<IOutboxStore>();
            if (await store.CompleteAsync(message.Id, lease, cancel))
            {
                OutboxMeter.Done.Add(1);
            }
            else
            {
                log.LogWarning("Lost the lease on {Kind} {Id}", message.Kind, message.Id);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The lease is given back; the next process goes on.
        }
        catch (Exception failure)
        {
            await FailAsync(message, lease, failure, cancel);
        }
    }

    private Task FailAsync(
        OutboxMessage message,
        string lease,
        Exception failure,
        CancellationToken cancel
    )
    {
        var dead =
            failure is TransientFailure
                ? clock.GetUtcNow().UtcDateTime - message.CreatedUtc > settings.Patience
                : message.Attempts >= settings.Attempts;
        OutboxMeter.Failed.Add(1);
        log.Log(
            dead ? LogLevel.Error : LogLevel.Warning,
            failure,
            "{Kind} {Id} failed at attempt {Attempt}{Dead}",
            message.Kind,
            message.Id,
            message.Attempts,
            dead ? " and is given up" : ""
        );
        return InScopeAsync(store =>
            store.FailAsync(
                message.Id,
                lease,
                failure.GetType().Name + ": " + failure.Message,
                settings.WaitAfter(message.Attempts),
                dead,
                cancel
            )
        );
    }

    private async Task BeatAsync(string lease, CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(settings.Lease / 3);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel))
            {
                await InScopeAsync(store => store.RenewAsync(lease, settings.Lease, cancel));
            }
        }
        catch (OperationCanceledException)
        {
            // The batch is done.
        }
        catch (Exception missed)
        {
            // Completion asks for the lease again, so nothing is done twice.
            log.LogWarning(missed, "A heartbeat of the outbox failed");
        }
    }

    private async Task<T> InScopeAsync<T>(Func<IOutboxStore, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<IOutboxStore>());
    }

    private async Task InScopeAsync(Func<IOutboxStore, Task> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<IOutboxStore>());
    }
}

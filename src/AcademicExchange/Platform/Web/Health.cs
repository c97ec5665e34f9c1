using System.Net;
using System.Text;
using AcademicExchange.Platform.Outbox;
using AcademicExchange.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Platform.Web;

/// <summary>
/// /health/live: the process answers. /health/ready: it can do its work: database, storage, an outbox that moves. Everybody gets one
/// word; what is wrong is told to this machine only.
/// </summary>
public static class Health
{
    private static readonly TimeSpan OutboxStands = TimeSpan.FromMinutes(15);

    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
        return app;
    }

    /// <summary>Whether the request comes from this machine itself, not through a proxy.</summary>
    public static bool IsFromHere(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For");

    private static async Task<IResult> ReadyAsync(
        HttpContext http,
        DbContext data,
        OutboxBoard outbox,
        StorageSettings storage,
        TimeProvider clock
    )
    {
        var cancel = http.RequestAborted;
        var faults = new StringBuilder();
        await CheckAsync("database", () => DatabaseAsync(data, outbox, clock, cancel));
        await CheckAsync("storage", () => WriteAsync(storage, cancel));
        var ready = faults.Length == 0;
        return Results.Text(
            (ready ? "ready" : "not ready") + (IsFromHere(http) ? faults.ToString() : ""),
            statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable
        );

        async Task CheckAsync(string what, Func<Task<string?>> check)
        {
            try
            {
                if (await check() is { } fault)
                {
                    faults.Append('\n').Append(what).Append(": ").Append(fault);
                }
            }
            catch (Exception broken)
            {
                faults.Append('\n').Append(what).Append(": ").Append(broken.GetType().Name);
            }
        }
    }

    private static async Task<string?> DatabaseAsync(
        DbContext data,
        OutboxBoard outbox,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (!await data.Database.CanConnectAsync(cancel))
        {
            return "no connection";
        }

        // What waits for a mail server is put off and not overdue; only a worker that stands still lets messages grow old.
        var oldest = await outbox.OldestDueUtcAsync(cancel);
        return clock.GetUtcNow().UtcDateTime - oldest > OutboxStands ? "the outbox stands" : null;
    }

    private static async Task<string?> WriteAsync(StorageSettings storage, CancellationToken cancel)
    {
        var probe = Path.Combine(storage.Root, $".ready-{Guid.CreateVersion7():N}");
        try
        {
            await File.WriteAllTextAsync(probe, "ready", cancel);
            return null;
        }
        finally
        {
            File.Delete(probe);
        }
    }
}

using System.Collections.Concurrent;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Platform.Outbox;
using AcademicExchange.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AcademicExchange.Tests.Jobs;

/// <summary>A message that only tests send.</summary>
public sealed record Probe(int Number);

/// <summary>The program with a handler that tests can steer and a mail server that can be switched off.</summary>
public sealed class OutboxApp : AppFactory
{
    /// <summary>What the handler does beside counting; reset by each test.</summary>
    internal Func<Probe, OutboxMessage, DbContext, Task> OnProbe { get; set; } =
        (_, _, _) => Task.CompletedTask;

    internal ConcurrentBag<int> Handled { get; } = [];

    internal MailServer Mails { get; } = new();

    internal Task<int> DrainAsync() =>
        Services.GetRequiredService<OutboxWorker>().DrainOnceAsync(CancellationToken.None);

    internal async Task DrainAllAsync()
    {
        while (await DrainAsync() > 0) { }
    }

    /// <summary>Puts probes into an outbox that is otherwise empty.</summary>
    internal async Task StartWithAsync(int probes)
    {
        Handled.Clear();
        OnProbe = (_, _, _) => Task.CompletedTask;
        var routes = Services.GetRequiredService<OutboxRoutes>();
        await ChangeAsync(async data =>
        {
            await data.Outbox.ExecuteDeleteAsync();
            data.AddRange(
                Enumerable
                    .Range(0, probes)
                    .SelectMany(n => routes.RowsFor(new Probe(n), "probe:" + n, null, Clock.NowUtc))
            );
        });
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services =>
        {
            services.AddSingleton(this);
            services.AddOutboxHandler<Probe, ProbeHandler>();
            services.Replace(ServiceDescriptor.Singleton<IMailTransport>(Mails));
        });
    }

    internal sealed class ProbeHandler(OutboxApp app, DbContext data) : IOutboxHandler<Probe>
    {
        public async Task HandleAsync(Probe message, OutboxMessage row, CancellationToken cancel)
        {
            await app.OnProbe(message, row, data);
            app.Handled.Add(message.Number);
        }
    }

    internal sealed class MailServer : IMailTransport
    {
        public bool IsDown { get; set; }

        public ConcurrentBag<(string MessageId, string To, Language Language)> Got { get; } = [];

        public bool Delivers => true;

        public Task SendAsync(MailMessageRow mail, MailFile? file, CancellationToken cancel)
        {
            if (IsDown)
            {
                throw new TransientFailure("no server");
            }

            Got.Add((mail.MessageId, mail.ToAddress, mail.Language));
            return Task.CompletedTask;
        }
    }
}

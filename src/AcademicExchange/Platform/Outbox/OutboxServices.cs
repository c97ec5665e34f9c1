using AcademicExchange.Platform.Settings;

namespace AcademicExchange.Platform.Outbox;

/// <summary>The outbox and its handlers.</summary>
public static class OutboxServices
{
    public static WebApplicationBuilder AddOutbox(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.Read<OutboxSettings>("Outbox"));
        builder.Services.AddSingleton<OutboxSignal>();
        builder.Services.AddSingleton<OutboxRoutes>();
        builder.Services.AddScoped<OutboxBoard>();
        builder.Services.AddSingleton<OutboxWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<OutboxWorker>());
        return builder;
    }

    /// <summary>The handler gets its own row for each message of this kind that is written from now on.</summary>
    public static IServiceCollection AddOutboxHandler<TMessage, THandler>(
        this IServiceCollection services
    )
        where TMessage : notnull
        where THandler : class, IOutboxHandler<TMessage>
    {
        services.AddScoped<THandler>();
        return services.AddSingleton(
            new OutboxRoute(
                typeof(TMessage).Name + "/" + typeof(THandler).Name,
                typeof(TMessage),
                (scope, message, row, cancel) =>
                    scope.GetRequiredService<THandler>().HandleAsync((TMessage)message, row, cancel)
            )
        );
    }
}

using AcademicExchange.Platform.Outbox;

namespace AcademicExchange.Platform.Web;

/// <summary>Where the figures are read.</summary>
public static class MetricsPage
{
    public static IServiceCollection AddMetricsPage(this IServiceCollection services) =>
        services
            .AddSingleton<Metrics>()
            .AddHostedService(provider => provider.GetRequiredService<Metrics>());

    public static WebApplication MapMetrics(this WebApplication app)
    {
        app.MapGet("/metrics", ShowAsync).AllowAnonymous();
        return app;
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        Metrics metrics,
        OutboxBoard outbox
    )
    {
        if (!Health.IsFromHere(http))
        {
            return Results.NotFound();
        }

        var state = await outbox.StateAsync(http.RequestAborted);
        return Results.Text(
            metrics.Text()
                + FormattableString.Invariant(
                    $"exchange_outbox_open {state.Open}\nexchange_outbox_late {state.Late}\nexchange_outbox_dead {state.Dead}\n"
                ),
            "text/plain; version=0.0.4"
        );
    }
}

namespace AcademicExchange.Platform.Web;

/// <summary>One JSON object a line outside Development, so that a log collector need not guess.</summary>
public static class Logging
{
    public static WebApplicationBuilder AddLogs(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment())
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddJsonConsole(json =>
            {
                json.UseUtcTimestamp = true;
                json.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
                json.IncludeScopes = false;
            });
        }

        return builder;
    }
}

using AcademicExchange.Data.Demo;
using AcademicExchange.Platform.Outbox;
using AcademicExchange.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AcademicExchange.Data;

/// <summary>Chooses the database by the settings.</summary>
public static class DataServices
{
    public const string ConnectionName = "Exchange";

    public static WebApplicationBuilder AddData(this WebApplicationBuilder builder)
    {
        var postgres = builder.PostgresConnection();
        builder.Services.AddSingleton<NewsInterceptor>();
        builder.Services.AddSingleton<OutboxBell>();
        builder.Services.AddMemoryCache();
        builder.Services.AddSingleton<WriteCount>();
        builder.Services.AddSingleton<WriteCounter>();
        builder.Services.AddSingleton<KeptAnswers>();
        // Platform writes its own rows (mails, outbox) without knowing the model.
        builder.Services.AddScoped<DbContext>(services =>
            services.GetRequiredService<AppDbContext>()
        );
        if (postgres is not null)
        {
            builder.Services.AddScoped<IOutboxStore, PostgresOutboxStore>();
            builder.Services.AddDbContextPool<AppDbContext, PostgresAppDbContext>(
                (services, options) => Common(services, options.UseNpgsql(postgres))
            );
        }
        else
        {
            builder.Services.AddSingleton<SharedFlush>();
            builder.Services.AddSingleton<WriterQueue>();
            builder.Services.AddScoped<IOutboxStore, SqliteOutboxStore>();
            builder.Services.AddDbContextPool<AppDbContext, SqliteAppDbContext>(
                (services, options) =>
                    Sqlite(
                        services,
                        options,
                        builder.Configuration.GetConnectionString(ConnectionName)
                            ?? SqliteConnectionString(
                                services.GetRequiredService<StorageSettings>()
                            )
                    )
            );
        }

        builder.Services.AddSingleton<DatabaseStart>();
        builder.Services.AddSingleton<ReferenceData>();
        builder.Services.AddScoped<PlainReferences>();
        builder.Services.AddScoped<RecordNumbers>();
        builder.Services.AddDemo();
        return builder;
    }

    /// <summary>Where PostgreSQL is reached; null on SQLite.</summary>
    /// <exception cref="SettingsException">The connection string is missing, or is none.</exception>
    public static string? PostgresConnection(this WebApplicationBuilder builder)
    {
        const string setting = "ConnectionStrings:" + ConnectionName;
        if (
            builder.Configuration.Read<DatabaseSettings>("Database").Provider
            != DatabaseProvider.Postgres
        )
        {
            return null;
        }

        var connection = builder.Configuration.GetConnectionString(ConnectionName);
        if (string.IsNullOrWhiteSpace(connection))
        {
            throw new SettingsException(
                $"Setting '{setting}' is needed with Database:Provider=Postgres"
            );
        }

        try
        {
            return PostgresPlanner.Tuned(connection);
        }
        catch (ArgumentException wrong)
        {
            throw new SettingsException($"Setting '{setting}': {wrong.Message}");
        }
    }

    /// <summary>Where the embedded database lies when no connection string says otherwise.</summary>
    public static string SqlitePath(StorageSettings storage) =>
        Path.Combine(storage.Root, "exchange.db");

    private static DbContextOptionsBuilder Sqlite(
        IServiceProvider services,
        DbContextOptionsBuilder options,
        string connection
    )
    {
        var writers = services.GetRequiredService<WriterQueue>();
        var flush = services.GetRequiredService<SharedFlush>();
        return Common(
                services,
                options.UseSqlite(
                    connection,
                    // A list of values as one parameter: its statement is then made once, not at each request.
                    sqlite =>
                        sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
                )
            )
            .AddInterceptors(
                writers,
                new KeptConnections(connection, writers, flush),
                new KeptStatements(writers, flush)
            );
    }

    private static DbContextOptionsBuilder Common(
        IServiceProvider services,
        DbContextOptionsBuilder options
    ) =>
        options
            .AddInterceptors(
                services.GetRequiredService<NewsInterceptor>(),
                services.GetRequiredService<OutboxBell>(),
                services.GetRequiredService<WriteCounter>()
            )
            .ConfigureWarnings(warnings =>
                warnings
                    .Throw(RelationalEventId.MultipleCollectionIncludeWarning)
                    // A guard compares model and migrations; at a start it takes seconds to make both models anew.
                    .Ignore(RelationalEventId.PendingModelChangesWarning)
            );

    private static string SqliteConnectionString(StorageSettings storage) =>
        $"Data Source={SqlitePath(storage)};Default Timeout=7";
}

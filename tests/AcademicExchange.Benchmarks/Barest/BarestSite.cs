using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Benchmarks.Barest;

/// <summary>
/// The limit: Razor Pages on Kestrel and plain SQL, or EF Core where a page says so, without sign-in, roles, languages, compression or headers.
/// On PostgreSQL only what is asked by EF Core.
/// </summary>
internal static class BarestSite
{
    public static async Task RunAsync(string connection, string address)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddSingleton(new BarestDatabase(connection));
        builder.Services.AddMemoryCache();
        builder.Services.AddOutputCache();
        builder.Services.AddDbContextPool<BarestContext>(options =>
        {
            if (connection.StartsWith("Data Source=", StringComparison.Ordinal))
            {
                options.UseSqlite(
                    connection,
                    sqlite =>
                        sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
                );
            }
            else
            {
                options.UseNpgsql(connection);
            }
        });
        builder
            .Services.AddRazorPages(options => options.RootDirectory = "/Barest/Pages")
            .ConfigureApplicationPartManager(manager =>
            {
                var own = typeof(BarestSite).Assembly.GetName().Name;
                foreach (
                    var part in manager.ApplicationParts.Where(part => part.Name != own).ToList()
                )
                {
                    manager.ApplicationParts.Remove(part);
                }
            });
        var app = builder.Build();
        app.UseOutputCache();
        app.MapRazorPages();
        app.MapGet("/", () => "barest");
        await app.RunAsync();
    }
}

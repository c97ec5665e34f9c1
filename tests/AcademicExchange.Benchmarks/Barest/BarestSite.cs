namespace AcademicExchange.Benchmarks.Barest;

/// <summary>
/// The limit: Razor Pages on Kestrel and plain SQL, without sign-in, roles, languages, compression or headers.
/// </summary>
internal static class BarestSite
{
    public static async Task RunAsync(string database, string address)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddSingleton(new BarestDatabase(database));
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
        app.MapRazorPages();
        app.MapGet("/", () => "barest");
        await app.RunAsync();
    }
}

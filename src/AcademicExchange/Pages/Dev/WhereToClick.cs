using AcademicExchange.Platform.Settings;

namespace AcademicExchange.Pages.Dev;

/// <summary>What somebody who has just started the program for the first time wants to know.</summary>
public static class WhereToClick
{
    /// <summary>In Development, prints the addresses to the console as soon as the program listens.</summary>
    public static void PrintWhereToClick(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.Lifetime.ApplicationStarted.Register(() =>
                Console.Out.Write(
                    Text(app.Urls, app.Services.GetRequiredService<DemoSettings>().Seed == true)
                )
            );
        }
    }

    internal static string Text(IEnumerable<string> addresses, bool demo)
    {
        var address = addresses.First().TrimEnd('/').Replace("[::]", "localhost");
        List<string> lines = ["", "AcademicExchange is ready: " + address];
        if (demo)
        {
            lines.Add(
                $"  Sign in       {address}/sign-in   (choose a demo account; docs/demo.md lists them)"
            );
            lines.Add($"  Read mails    {address}/admin/mailbox   (signed in as any of them)");
        }

        lines.Add(
            $"  In Persian    {address}/?ui-culture=fa     in Azerbaijani {address}/?ui-culture=az"
        );
        lines.Add("  Stop          Ctrl+C");
        return string.Join(Environment.NewLine, [.. lines, "", ""]);
    }
}

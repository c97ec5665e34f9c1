using System.Diagnostics;

namespace AcademicExchange.Tests.Jobs;

/// <summary>A start that cannot be says so in one line; 2 where the settings are wrong, 1 where the next start may be luckier.</summary>
public sealed class WrongSettingsTests
{
    [Theory]
    [InlineData("Urls", "nonsense", 2, "Setting 'Urls'")]
    [InlineData("Site__BaseAddress", "ftp://exchange.example.org", 2, "Setting 'Site:BaseAddress'")]
    [InlineData("Site__BaseAddress", "https://example.org/exchange", 2, "without a path")]
    [InlineData("Storage__Root", "/proc/nowhere", 2, "Setting 'Storage:Root'")]
    [InlineData("Database__Provider", "Oracle", 2, "Setting under 'Database'")]
    [InlineData("Jobs__Off__0", "RemindNobodyJob", 2, "there is no job 'RemindNobodyJob'")]
    [InlineData("Jobs__Cron__RemindPartiesJob", "at five", 2, "not a cron expression")]
    [InlineData("Outbox__Lease", "soon", 2, "Setting under 'Outbox'")]
    [InlineData(
        "ConnectionStrings__Exchange",
        "Host=127.0.0.1;Port=1;Database=x;Username=x",
        1,
        "The database does not answer"
    )]
    public async Task Start_WrongSetting_EndsWithOneLine(
        string name,
        string value,
        int code,
        string says
    )
    {
        var settings = new Dictionary<string, string> { [name] = value };
        if (name.StartsWith("ConnectionStrings", StringComparison.Ordinal))
        {
            settings["Database__Provider"] = "Postgres";
        }

        var (exit, said) = await StartAsync(settings);

        Assert.Contains(says, said, StringComparison.Ordinal);
        Assert.Equal(code, exit);
    }

    /// <summary>It would serve instead, a second process beside the first.</summary>
    [Theory]
    [InlineData("bakcup", "/backup/today")]
    [InlineData("backup")]
    public async Task Start_CommandThatIsNone_EndsWithOneLine(params string[] arguments)
    {
        var (exit, said) = await StartAsync([], arguments);

        Assert.Contains("restore DIR", said, StringComparison.Ordinal);
        Assert.Equal(2, exit);
    }

    /// <returns>The exit code, and the one line on stderr.</returns>
    private static async Task<(int Code, string Line)> StartAsync(
        Dictionary<string, string> settings,
        params string[] arguments
    )
    {
        var root = Directory.CreateTempSubdirectory("exchange-settings-");
        var start = new ProcessStartInfo(
            "dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "AcademicExchange.dll"), .. arguments]
        )
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["Storage__Root"] = root.FullName;
        start.Environment["Urls"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var said = (await process.StandardError.ReadToEndAsync()).TrimEnd();
            await process.WaitForExitAsync();
            await output;

            Assert.StartsWith("academic-exchange: ", said, StringComparison.Ordinal);
            return (process.ExitCode, Assert.Single(said.Split('\n')));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}

using System.Diagnostics;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Tests.Rules.Languages;

public sealed class IcuCheckTests
{
    [Fact]
    public void Problem_OnThisMachine_IsNone() => Assert.Null(IcuCheck.Problem());

    [Fact]
    public async Task Start_WithoutIcu_EndsWithOneLine()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "AcademicExchange.dll");
        var settings = await File.ReadAllTextAsync(
            Path.ChangeExtension(program, ".runtimeconfig.json")
        );
        var invariant = Path.Combine(
            Path.GetTempPath(),
            $"{Guid.CreateVersion7()}.runtimeconfig.json"
        );
        const string Switch = "\"System.Globalization.Invariant\": ";
        Assert.Contains(Switch + "false", settings, StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            invariant,
            settings.Replace(Switch + "false", Switch + "true", StringComparison.Ordinal)
        );
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", invariant, program])
                {
                    RedirectStandardError = true,
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!;
            var said = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.Equal(1, process.ExitCode);
            Assert.StartsWith(
                "AcademicExchange cannot start: ICU is missing",
                said,
                StringComparison.Ordinal
            );
            Assert.Single(said.TrimEnd().Split('\n'));
        }
        finally
        {
            File.Delete(invariant);
        }
    }
}

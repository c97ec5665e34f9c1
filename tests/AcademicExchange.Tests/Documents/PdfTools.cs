using System.Diagnostics;

namespace AcademicExchange.Tests.Documents;

/// <summary>Runs the tools that look at a PDF from outside: qpdf and those of poppler. In CI they must be there.</summary>
public static class PdfTools
{
    /// <summary>What the tool prints; fails with its errors, and fails when it complains at all.</summary>
    public static string Run(string tool, byte[] pdf, params string[] arguments)
    {
        string file = Path.Combine(
            Path.GetTempPath(),
            $"academic-exchange-{Guid.CreateVersion7():N}.pdf"
        );
        try
        {
            File.WriteAllBytes(file, pdf);
            return Run(tool, [.. arguments.Select(a => a == "FILE" ? file : a)]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Run(string tool, string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.SkipWhen(
                Environment.GetEnvironmentVariable("CI") != "true",
                $"{tool} is not installed here."
            );
            throw;
        }
        using (process)
        {
            var complaints = new System.Text.StringBuilder();
            process.ErrorDataReceived += (_, line) => complaints.Append(line.Data);
            process.BeginErrorReadLine();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal("", complaints.ToString());
            Assert.Equal(0, process.ExitCode);
            return output;
        }
    }
}

using System.Diagnostics;
using System.Runtime.InteropServices;

namespace AcademicExchange.Benchmarks.Support;

/// <summary>The program and the barest one, built in one way.</summary>
/// <param name="Ours">The assembly that is started.</param>
/// <param name="Folder">Where it is started: its static files lie there.</param>
/// <param name="Barest">This assembly, which holds the barest program.</param>
internal sealed record Build(string Ours, string Folder, string Barest)
{
    private const string Program = "AcademicExchange";
    private const string Benchmarks = "AcademicExchange.Benchmarks";

    private static readonly DirectoryInfo Here = new(AppContext.BaseDirectory);
    private static readonly string Root = FindRoot();

    /// <summary>Both as <c>dotnet build</c> left them.</summary>
    public static Build Plain { get; } =
        new(
            Path.Combine(
                Root,
                "src",
                Program,
                "bin",
                Here.Parent!.Name,
                Here.Name,
                Program + ".dll"
            ),
            Path.Combine(Root, "src", Program),
            typeof(Build).Assembly.Location
        );

    /// <summary>Both as <c>dotnet publish</c> makes them for this machine, compiled ahead. It takes some minutes and 300 MB.</summary>
    /// <param name="folder">Where all of it is written.</param>
    /// <exception cref="InvalidOperationException">It could not be made: the compiler is a package that may be out of reach.</exception>
    public static async Task<Build> ReadyToRunAsync(string folder)
    {
        var ours = await PublishAsync(Path.Combine(Root, "src", Program), folder);
        var barest = await PublishAsync(Path.Combine(Root, "tests", Benchmarks), folder);
        return new Build(
            Path.Combine(ours, Program + ".dll"),
            ours,
            Path.Combine(barest, Benchmarks + ".dll")
        );
    }

    private static async Task<string> PublishAsync(string project, string folder)
    {
        var made = Path.Combine(folder, Path.GetFileName(project));
        string[] arguments =
        [
            "publish",
            project,
            "-c",
            "Release",
            "-r",
            RuntimeInformation.RuntimeIdentifier,
            "--no-self-contained",
            "-p:PublishReadyToRun=true",
            "-p:RunAnalyzersDuringBuild=false",
            "-nodeReuse:false",
            // Nothing of it comes between the files of an ordinary build.
            "--artifacts-path",
            Path.Combine(folder, "artifacts"),
            "-o",
            made,
        ];
        using var publish = Process.Start(
            new ProcessStartInfo("dotnet", arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? made : throw new InvalidOperationException(said);
    }

    private static string FindRoot()
    {
        var folder = Here;
        while (!File.Exists(Path.Combine(folder.FullName, "AcademicExchange.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}

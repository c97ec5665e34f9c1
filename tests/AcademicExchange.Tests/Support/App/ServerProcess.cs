using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace AcademicExchange.Tests.Support;

/// <summary>The real program as a process of its own on a free port, which a test may kill.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _address = new();

    private readonly Action<string>? _onLine;

    private ServerProcess(ProcessStartInfo start, Action<string>? onLine)
    {
        _onLine = onLine;
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) =>
        {
            // Until its last words have been read.
            _process.WaitForExit();
            _address.TrySetException(
                new InvalidOperationException(
                    "the program ended: " + string.Join('\n', _output.TakeLast(30))
                )
            );
        };
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it wrote, line by line.</summary>
    public IReadOnlyCollection<string> Output => _output;

    public bool HasExited => _process.HasExited;

    /// <summary>The most memory it has held so far, in bytes; Linux only.</summary>
    public long PeakMemory =>
        1024
        * long.Parse(
            Digits()
                .Match(
                    File.ReadLines($"/proc/{_process.Id}/status")
                        .First(line => line.StartsWith("VmHWM", StringComparison.Ordinal))
                )
                .ValueSpan,
            System.Globalization.CultureInfo.InvariantCulture
        );

    /// <param name="storage">Its storage folder.</param>
    /// <param name="settings">More settings, as "Outbox:Lease"; they win over those given here.</param>
    /// <param name="onLine">Hears each line of its output as it comes.</param>
    public static ServerProcess Start(
        string storage,
        IEnumerable<KeyValuePair<string, string>> settings,
        Action<string>? onLine = null
    )
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "AcademicExchange.dll")]
        )
        {
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Storage__Root"] = storage;
        start.Environment["Urls"] = "http://127.0.0.1:0";
        start.Environment["Demo__Seed"] = "false";
        start.Environment["Jobs__Enabled"] = "false";
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return new ServerProcess(start, onLine);
    }

    /// <summary>Where it listens, once it does.</summary>
    public Task<Uri> ListeningAsync() => _address.Task.WaitAsync(Patience);

    public async Task<HttpClient> ConnectAsync()
    {
        var handler = new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            UseProxy = false,
        };
        return new HttpClient(handler) { BaseAddress = await ListeningAsync() };
    }

    /// <summary>kill -9, at once.</summary>
    public void Kill() => _process.Kill();

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public Task EndedAsync() => _process.WaitForExitAsync();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        _onLine?.Invoke(line);
        if (Listening().Match(line) is { Success: true } found)
        {
            _address.TrySetResult(new Uri(found.Groups["address"].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://[0-9.:]+)", RegexOptions.None, 1000)]
    private static partial Regex Listening();

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}

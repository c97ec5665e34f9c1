using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AcademicExchange.Benchmarks.Support;

/// <summary>A web program in a process of its own on a free port of this machine, so that its time and memory are its own.</summary>
internal sealed class Server : IDisposable
{
    private const string CommandEvent = "\"EventId\":20101";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private long _statements;

    private Server(string program, string folder, string[] arguments, (string, string)[] settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        string[] all = [program, .. arguments];
        Array.ForEach(all, start.ArgumentList.Add);
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains(CommandEvent, StringComparison.Ordinal) == true)
            {
                Interlocked.Increment(ref _statements);
            }
        };
        _process.Start();
        _process.BeginOutputReadLine();
    }

    public required HttpClient Client { get; init; }

    /// <summary>From the start of the process to the first whole page.</summary>
    public TimeSpan FirstPage { get; private set; }

    /// <summary>Commands that the program has logged that it sent to its database.</summary>
    public long Statements => Interlocked.Read(ref _statements);

    /// <summary>Processor time so far, of all its threads.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public double MemoryMiB
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>The program, in Production.</summary>
    public static Task<Server> OursAsync(
        BenchStorage storage,
        string path,
        string? cookie,
        Build build,
        params (string, string)[] settings
    )
    {
        var address = FreeAddress();
        return StartAsync(
            address,
            path,
            cookie,
            client => new Server(
                build.Ours,
                build.Folder,
                [],
                [
                    ("ASPNETCORE_ENVIRONMENT", "Production"),
                    ("Urls", address),
                    .. storage.Settings,
                    .. settings,
                ]
            )
            {
                Client = client,
            }
        );
    }

    /// <summary>Only its pages: no job and no mail beside them.</summary>
    public static Task<Server> PagesAsync(
        BenchStorage storage,
        string path,
        string? cookie,
        params (string, string)[] settings
    ) =>
        OursAsync(
            storage,
            path,
            cookie,
            Build.Plain,
            [("Jobs:Enabled", "false"), ("Outbox:Enabled", "false"), .. settings]
        );

    /// <summary>The barest program, reading the same database.</summary>
    public static Task<Server> BarestAsync(BenchStorage storage, string path, Build? build = null)
    {
        var address = FreeAddress();
        var program = (build ?? Build.Plain).Barest;
        return StartAsync(
            address,
            path,
            null,
            client => new Server(
                program,
                Path.GetDirectoryName(program)!,
                ["barest", storage.Connection, address],
                [("ASPNETCORE_ENVIRONMENT", "Production")]
            )
            {
                Client = client,
            }
        );
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<Server> StartAsync(
        string address,
        string path,
        string? cookie,
        Func<HttpClient, Server> start
    )
    {
#pragma warning disable CA2000 // The server that is returned owns the client, and the client its handler.
        var handler = new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            UseProxy = false,
            MaxConnectionsPerServer = Load.Connections,
        };
        var client = new HttpClient(handler) { BaseAddress = new Uri(address) };
#pragma warning restore CA2000
        if (cookie is not null)
        {
            client.DefaultRequestHeaders.Add("Cookie", cookie);
        }

        var clock = Stopwatch.StartNew();
        var server = start(client);
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(path);
                answer.EnsureSuccessStatusCode();
                server.FirstPage = clock.Elapsed;
                return server;
            }
            catch (HttpRequestException refused)
                when (refused.StatusCode is null
                    && clock.Elapsed < Patience
                    && !server._process.HasExited
                )
            {
                await Task.Delay(5);
            }
            catch
            {
                server.Dispose();
                throw;
            }
        }
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return FormattableString.Invariant(
            $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"
        );
    }
}

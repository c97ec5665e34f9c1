using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Access;

/// <summary>The log of the real program in production while it tells everything: hostile requests forge no line of it, and what is typed as a password is not in it.</summary>
public sealed class LogLinesTests : IAsyncLifetime
{
    private const string Typed = "nobody-logs-this-password";
    private readonly string _folder = Directory.CreateTempSubdirectory("log-").FullName;
    private TestDatabase _database = null!;
    private ServerProcess _server = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(_folder);
        _server = ServerProcess.Start(
            _folder,
            _database.Settings.Concat([
                new("Logging:LogLevel:Default", "Debug"),
                new("Logging:LogLevel:Microsoft", "Debug"),
                new("Logging:LogLevel:Microsoft.AspNetCore", "Debug"),
                new("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Debug"),
            ])
        );
    }

    public async ValueTask DisposeAsync()
    {
        _server.Dispose();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Log_OfHostileRequests_HasOneObjectALine()
    {
        var address = await _server.ListeningAsync();
        const string Forged = "%0D%0A%7B%22LogLevel%22:%22Forged%22%7D%E2%80%AE";
        await SendAsync(
            address,
            $"GET /forged-path{Forged} HTTP/1.1",
            "User-Agent: Firefox \u202E"
        );
        await SendAsync(address, $"GET /sign-in?return={Forged} HTTP/1.1", "Referer: \u202E");
        using (var client = await RawClient.OfAsync(await _server.ConnectAsync(), null))
        {
            var answer = await client.PostAsync(
                "/sign-in",
                [("Input.Email", "a\r\n{}\u202E@example.org"), ("Input.Password", Typed)]
            );
            Assert.Equal(400, answer.Status);
        }

        await SendAsync(address, "GET /the-last-request HTTP/1.1", "X: y");
        for (var tries = 0; !_server.Output.Any(line => line.Contains("the-last-request")); tries++)
        {
            Assert.True(tries < 300, "the log does not tell of the request");
            await Task.Delay(100);
        }

        var lines = _server.Output.ToList();
        Assert.Contains(lines, line => line.Contains("forged-path", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain('\u202E', line));
        Assert.All(lines, line => Assert.DoesNotContain(Typed, line, StringComparison.Ordinal));
        // The offer to the first administrator is for the console alone.
        var objects = lines
            .Where(line => !line.StartsWith("No administrator yet", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(lines.Count - 1, objects.Count);
        foreach (var line in objects)
        {
            using var one = JsonDocument.Parse(line);
            Assert.NotEqual("Forged", one.RootElement.GetProperty("LogLevel").GetString());
        }
    }

    private static async Task SendAsync(Uri address, string request, string header)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.UTF8.GetBytes(
                $"{request}\r\nHost: localhost\r\n{header}\r\nConnection: close\r\n\r\n"
            )
        );
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 ", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }
}

using System.Globalization;
using System.Net.Sockets;
using System.Text;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Access.Uploads;

/// <summary>200 MB sent to the real program: refused while the rest is still to come, and not held in memory or on disk.</summary>
public sealed class LargeUploadTests : IAsyncLifetime
{
    private const long All = 200_000_000;

    /// <summary>The limit of 22 MB, and what lies in buffers on the way.</summary>
    private const long Taken = 48_000_000;
    private const long Memory = 50 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _folder = Directory.CreateTempSubdirectory("large-").FullName;
    private TestDatabase _database = null!;
    private ServerProcess _server = null!;
    private Uri _address = null!;

    private string Temporary => Path.Combine(_folder, "temporary");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Temporary);
        _database = await TestDatabase.CreateAsync(_folder);
        _server = ServerProcess.Start(
            _folder,
            _database.Settings.Append(new("ASPNETCORE_TEMP", Temporary))
        );
        _address = await _server.ListeningAsync();
        // What it needs once, whatever is sent.
        await SendAsync("Content-Length: 30000000", isChunked: false, most: 0);
        await SendAsync("Transfer-Encoding: chunked", isChunked: true, most: Taken);
    }

    public async ValueTask DisposeAsync()
    {
        _server.Dispose();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Upload_ThatSaysItIsTooLarge_IsRefusedUnread()
    {
        var before = _server.PeakMemory;

        var (status, _) = await SendAsync($"Content-Length: {All}", isChunked: false, most: 0);

        Assert.Contains(" 413 ", status, StringComparison.Ordinal);
        Assert.InRange(_server.PeakMemory - before, 0, Memory);
    }

    [Fact]
    public async Task Upload_ThatDoesNotSay_IsRefusedOnceItHasGrownTooLarge()
    {
        var before = _server.PeakMemory;

        var (status, sent) = await SendAsync(
            "Transfer-Encoding: chunked",
            isChunked: true,
            most: Taken
        );

        Assert.Contains(" 413 ", status, StringComparison.Ordinal);
        Assert.InRange(sent, 20_000_000, Taken);
        Assert.InRange(_server.PeakMemory - before, 0, Memory);
        await KeepsNothingAsync();
    }

    /// <summary>What came before the refusal lay in a file of its own; it goes with the request.</summary>
    private async Task KeepsNothingAsync()
    {
        for (var tries = 0; Directory.GetFiles(Temporary).Length > 0; tries++)
        {
            Assert.True(tries < 600, "a refused upload is still on the disk");
            await Task.Delay(100);
        }
    }

    /// <summary>Sends until it is answered, and never more than <paramref name="most"/>: whoever wants more before answering never gets there.</summary>
    private async Task<(string Status, long Sent)> SendAsync(
        string length,
        bool isChunked,
        long most
    )
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_address.Host, _address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /sign-in HTTP/1.1\r\nHost: localhost\r\n{length}\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n"
            )
        );
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var answer = reader.ReadLineAsync().WaitAsync(Patience);
        var sent = 0L;
        var block = new byte[64 * 1024];
        if (isChunked)
        {
            await ChunkAsync(
                stream,
                Encoding.ASCII.GetBytes(
                    "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"
                )
            );
        }

        while (!answer.IsCompleted && sent < most)
        {
            try
            {
                await ChunkAsync(stream, block);
            }
            catch (IOException)
            {
                // It no longer listens; its answer has been sent.
                break;
            }

            sent += block.Length;
        }

        return (await answer ?? "", sent);
    }

    private static async Task ChunkAsync(NetworkStream stream, byte[] bytes)
    {
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                bytes.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"
            )
        );
        await stream.WriteAsync(bytes);
        await stream.WriteAsync("\r\n"u8.ToArray());
    }
}

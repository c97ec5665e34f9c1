using System.Collections.Concurrent;
using System.Text;
using AcademicExchange.Data.Demo;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace AcademicExchange.Tests.Pages.Visits.Passport;

/// <summary>The program with every line of its log kept, down to the finest, and an invented passport to give.</summary>
public sealed class PassportApp : AppFactory
{
    public const string Number = "Z98765432";
    public const string Mask = "•••• 5432";

    public static PassportData Said { get; } =
        new(
            Number,
            "IRN",
            "SPECIMEN",
            "TRAVELLER",
            new DateOnly(1980, 5, 6),
            new DateOnly(2022, 1, 1),
            new DateOnly(2032, 1, 1)
        );

    /// <summary>A picture of paper that says the number.</summary>
    public static byte[] Paper { get; } = DemoScans.Page("SPECIMEN", Number);

    private readonly AllLines _lines = new();

    public IReadOnlyCollection<string> Lines => _lines.Written;

    /// <summary>A visit of the first side's faculty member to the second side, saved with all their people.</summary>
    public async Task<Visit> AddAsync(Side home, Side host, VisitState state)
    {
        Features.Agreements.Agreement agreement = An.Agreement(home, host).InForce();
        await AddAsync(home, host, agreement);
        var visit = A.Visit(home, host, agreement.Id).In(state);
        await AddAsync(visit);
        return visit;
    }

    public Task AgreeAsync(Visit visit, Side home, bool transfers = false) =>
        ServeAsync(service =>
            service.AgreeAsync(
                visit,
                PassportConsent.CurrentText,
                Language.Fa,
                transfers,
                home.Act(Role.Faculty),
                CancellationToken.None
            )
        );

    /// <summary>Agreed, and given with one scan.</summary>
    public async Task GiveAsync(Visit visit, Side home, bool transfers = false)
    {
        await AgreeAsync(visit, home, transfers);
        await ServeAsync(service =>
            service.KeepAsync(visit, 0, Said, home.Act(Role.Faculty), CancellationToken.None)
        );
        await ServeAsync(service =>
            service.AddScanAsync(
                visit,
                new Upload(Number + ".pdf", Paper.Length, () => new MemoryStream(Paper)),
                home.Act(Role.Faculty),
                CancellationToken.None
            )
        );
    }

    /// <summary>What is kept of this visit's passport: rows, scans, and whether the bytes of all scans are there.</summary>
    public async Task<(int Rows, int Scans, int Bytes)> KeptAsync(Guid visitId)
    {
        var rows = await ReadAsync(data => data.VisitPassports.CountAsync(p => p.Id == visitId));
        var scans = await ScansAsync(visitId);
        return (rows, scans.Count, scans.Count(scan => File.Exists(PathOf(scan))));
    }

    public Task<List<StoredFile>> ScansAsync(Guid visitId) =>
        ReadAsync(data =>
            data.Files.Where(file =>
                    file.RecordKind == VisitPassport.RecordKind
                    && data.PassportConsents.Any(consent =>
                        consent.Id == file.RecordId && consent.VisitId == visitId
                    )
                )
                .ToListAsync()
        );

    public string PathOf(StoredFile file) =>
        Path.Combine(Storage, "files", file.StorageName[..2], file.StorageName);

    /// <summary>Files of the storage folder (on SQLite the database is one of them) that hold this text.</summary>
    public IReadOnlyList<string> FilesThatHold(string text)
    {
        var wanted = Encoding.UTF8.GetBytes(text);
        return
        [
            .. Directory
                .EnumerateFiles(Storage, "*", SearchOption.AllDirectories)
                .Where(path => !path.EndsWith(".lock", StringComparison.Ordinal))
                .Where(path => Bytes(path).AsSpan().IndexOf(wanted) >= 0),
        ];
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureLogging(logging =>
            logging.AddProvider(_lines).AddFilter<AllLines>(null, LogLevel.Trace)
        );
    }

    private Task ServeAsync(Func<PassportService, Task> work) =>
        WithAsync<PassportService, bool>(async service =>
        {
            await work(service);
            return true;
        });

    private static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var all = new MemoryStream();
        file.CopyTo(all);
        return all.ToArray();
    }

    private sealed class AllLines : ILoggerProvider
    {
        public ConcurrentQueue<string> Written { get; } = new();

        public ILogger CreateLogger(string categoryName) => new Line(Written);

        public void Dispose() { }

        private sealed class Line(ConcurrentQueue<string> written) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull
            {
                written.Enqueue(state.ToString() ?? "");
                return null;
            }

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel,
                EventId eventId,
                TState state,
                Exception? exception,
                Func<TState, Exception?, string> formatter
            ) => written.Enqueue($"{formatter(state, exception)} {exception}");
        }
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using AcademicExchange.Features.Visits;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AcademicExchange.Tests.Pages.Desk;

/// <summary>Pages ask the database a handful of times, however many lines they show.</summary>
public sealed class StatementTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const int Most = 12;

    [Theory]
    [InlineData("/agreements")]
    [InlineData("/agreements?Q=exchange&State=Draft&p=2")]
    [InlineData("/visits")]
    [InlineData("/desk")]
    public async Task Get_ManyLines_AsksAtMostTwelveTimes(string path)
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var drafts = Enumerable.Range(0, 30).Select(_ => An.Agreement(tabriz, baku).Draft());
        var sent = Enumerable.Range(0, 10).Select(_ => An.Agreement(tabriz, baku).InNegotiation());
        Features.Agreements.Agreement binding = An.Agreement(tabriz, baku).InForce();
        var visits = Enumerable
            .Range(0, 10)
            .Select(_ => A.Visit(tabriz, baku, binding.Id).In(VisitState.AtHomeOffice));
        var entries = Enumerable
            .Range(0, 10)
            .SelectMany(_ =>
                new[]
                {
                    A.HandEntry(tabriz, baku, binding.Id),
                    A.HandEntry(baku, tabriz, binding.Id),
                }
            );
        await app.AddAsync([tabriz, baku, binding, .. drafts, .. sent, .. visits, .. entries]);
        var browser = app.As(tabriz.Officer);
        await browser.Open(path).Expect(System.Net.HttpStatusCode.OK);

        using var statements = Statements.Of(
            await app.ReadAsync(data => Task.FromResult(data.Database.GetConnectionString()!))
        );
        // The framework looks only once a second whether anybody listens.
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        await browser.Open(path);
        statements.Seen.Clear();
        await browser.Open(path);

        Assert.True(
            statements.Seen.Count is > 0 and <= Most,
            $"{statements.Seen.Count} statements:\n" + string.Join("\n\n", statements.Seen)
        );
    }

    /// <summary>Listens to what is asked of one database.</summary>
    private sealed class Statements
        : IObserver<DiagnosticListener>,
            IObserver<KeyValuePair<string, object?>>,
            IDisposable
    {
        private readonly ConcurrentBag<IDisposable> _listening = [];
        private readonly string _connection;

        private Statements(string connection) => _connection = connection;

        public ConcurrentQueue<string> Seen { get; } = new();

        public static Statements Of(string connection)
        {
            var statements = new Statements(connection);
            statements._listening.Add(DiagnosticListener.AllListeners.Subscribe(statements));
            return statements;
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                _listening.Add(value.Subscribe(this));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (
                value.Key == RelationalEventId.CommandExecuted.Name
                && value.Value is CommandExecutedEventData executed
                && executed.Context?.Database.GetConnectionString() == _connection
            )
            {
                Seen.Enqueue(executed.Command.CommandText);
            }
        }

        public void Dispose()
        {
            foreach (var listening in _listening)
            {
                listening.Dispose();
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}

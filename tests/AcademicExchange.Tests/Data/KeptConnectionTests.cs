using System.Data;
using AcademicExchange.Data;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Data;

/// <summary>Connections that stay open and statements that stay prepared give what new ones would.</summary>
[Trait("Database", "Sqlite")]
public sealed class KeptConnectionTests(AppFactory app) : IClassFixture<AppFactory>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Context_AgainAndAgain_WaitsAndChecksAndLeavesTheFlushToAll()
    {
        for (var time = 0; time < 3; time++)
        {
            var found = await app.WithAsync<AppDbContext, (long, long, long)>(async data =>
                (
                    await PragmaAsync(data, "busy_timeout"),
                    await PragmaAsync(data, "synchronous"),
                    await PragmaAsync(data, "foreign_keys")
                )
            );
            Assert.Equal((7000, 1, 1), found);
        }
    }

    [Fact]
    public async Task Query_SameTextOtherValues_FindsItsOwnRows()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        await app.AddAsync(tabriz, baku);

        await app.WithAsync<AppDbContext, int>(async data =>
        {
            foreach (var side in new[] { tabriz, baku, tabriz })
            {
                var slug = side.Institution.Slug;
                Assert.Equal(
                    side.Id,
                    await data
                        .Institutions.Where(one => one.Slug == slug)
                        .Select(one => one.Id)
                        .SingleAsync(Cancel)
                );
            }

            return 0;
        });
    }

    [Fact]
    public async Task Query_WithinItself_KeepsBothPlaces()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        await app.AddAsync(tabriz, baku);

        var pairs = await app.WithAsync<AppDbContext, int>(async data =>
        {
            var count = 0;
            await foreach (var _ in data.Institutions.AsNoTracking().AsAsyncEnumerable())
            {
                await foreach (var __ in data.Institutions.AsNoTracking().AsAsyncEnumerable())
                {
                    count++;
                }
            }

            return count;
        });

        var all = await app.ReadAsync(data => data.Institutions.CountAsync());
        Assert.Equal(all * all, pairs);
    }

    [Fact]
    public async Task Query_AfterTheSchemaChanged_StillAnswers()
    {
        await app.WithAsync<AppDbContext, int>(async data =>
        {
            var before = await data.Cities.CountAsync(Cancel);
            await data.Database.ExecuteSqlRawAsync(
                "CREATE INDEX \"IX_Kept\" ON \"Cities\" (\"TimeZone\")",
                Cancel
            );
            Assert.Equal(before, await data.Cities.CountAsync(Cancel));
            await data.Database.ExecuteSqlRawAsync("DROP INDEX \"IX_Kept\"", Cancel);
            Assert.Equal(before, await data.Cities.CountAsync(Cancel));
            return 0;
        });
    }

    [Fact]
    public async Task Rollback_WithStatementsKept_LeavesNothing()
    {
        var side = An.Tabriz();
        await app.AddAsync(side);
        await app.WithAsync<AppDbContext, int>(async data =>
        {
            await using var transaction = await data.Database.BeginTransactionAsync(Cancel);
            var own = await data.Institutions.SingleAsync(one => one.Id == side.Id, Cancel);
            own.Rename(new LocalText("Never saved"));
            await data.SaveChangesAsync(Cancel);
            await transaction.RollbackAsync(Cancel);
            return 0;
        });

        Assert.NotEqual(
            "Never saved",
            await app.ReadAsync(data =>
                data.Institutions.Where(one => one.Id == side.Id)
                    .Select(one => one.Name.En)
                    .SingleAsync()
            )
        );
    }

    [Fact]
    public void Keep_AfterManyOthers_StillKeepsWhatIsAskedAgain()
    {
        using var connection = InMemory();
        connection.Open();
        for (var other = 0; other < 1000; other++)
        {
            Assert.Equal(other, Run(connection, $"SELECT {other}").Found);
        }

        var first = Run(connection, "SELECT 'hot'").Command;
        var again = Run(connection, "SELECT 'hot'").Command;

        Assert.Same(first, again);
    }

    private static (object? Found, SqliteCommand Command) Run(
        KeptConnection connection,
        string text
    )
    {
        var command = connection.Keep(new SqliteCommand(text, connection));
        var found = command.ExecuteScalar();
        command.Dispose();
        return (found is long number ? (int)number : found, command);
    }

    [Fact]
    public void Dispose_TheConnection_ClosesIt()
    {
        var connection = InMemory();
        connection.Open();
        connection.Close();
        Assert.Equal(ConnectionState.Open, connection.State);

        connection.Dispose();

        Assert.Equal(ConnectionState.Closed, connection.State);
    }

    private static KeptConnection InMemory()
    {
        var flush = new SharedFlush();
        return new KeptConnection("Data Source=:memory:", new WriterQueue(flush), flush);
    }

    private static async Task<long> PragmaAsync(AppDbContext data, string name)
    {
        await data.Database.OpenConnectionAsync(Cancel);
        await using var command = data.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA " + name;
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }
}

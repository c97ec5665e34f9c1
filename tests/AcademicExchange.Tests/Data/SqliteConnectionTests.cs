using AcademicExchange.Data;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Data;

/// <summary>Connections of the pool keep what they were told once.</summary>
[Trait("Database", "Sqlite")]
public sealed class SqliteConnectionTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task OpenConnection_AgainAndAgain_WaitsKeepsAndChecks()
    {
        for (var time = 0; time < 3; time++)
        {
            var (wait, flush, keys) = await app.WithAsync<AppDbContext, (long, long, long)>(
                async data =>
                    (
                        await PragmaAsync(data, "busy_timeout"),
                        await PragmaAsync(data, "synchronous"),
                        await PragmaAsync(data, "foreign_keys")
                    )
            );
            Assert.Equal((7000, 2, 1), (wait, flush, keys));
        }
    }

    [Fact]
    public async Task HoldConnection_GivenBackWithItsContext_IsClosed()
    {
        var connection = await app.WithAsync<AppDbContext, System.Data.Common.DbConnection>(
            async data =>
            {
                await data.HoldConnectionAsync(TestContext.Current.CancellationToken);
                Assert.Equal(
                    System.Data.ConnectionState.Open,
                    data.Database.GetDbConnection().State
                );
                return data.Database.GetDbConnection();
            }
        );

        Assert.Equal(System.Data.ConnectionState.Closed, connection.State);
    }

    private static async Task<long> PragmaAsync(AppDbContext data, string name)
    {
        await using var command = data.Database.GetDbConnection().CreateCommand();
        await data.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        command.CommandText = "PRAGMA " + name;
        var found = await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        await data.Database.CloseConnectionAsync();
        return (long)found!;
    }
}

using AcademicExchange.Data;
using Npgsql;

namespace AcademicExchange.Tests.Data;

/// <summary>What the program asks of PostgreSQL, and who has the last word.</summary>
public sealed class PostgresPlannerTests
{
    [Theory]
    [InlineData("Host=db;Database=exchange", "-c random_page_cost=1.1")]
    [InlineData("Host=db;Options=-c random_page_cost=4", "-c random_page_cost=4")]
    public void Tuned_ConnectionString_KeepsWhatItSays(string given, string expected)
    {
        var tuned = PostgresPlanner.Tuned(given);

        var settings = new NpgsqlConnectionStringBuilder(tuned);
        Assert.Equal("db", settings.Host);
        Assert.Equal(expected, settings.Options);
        Assert.Equal(tuned, PostgresPlanner.Tuned(tuned));
    }
}

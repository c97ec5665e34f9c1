using Npgsql;

namespace AcademicExchange.Data;

/// <summary>How this program wants PostgreSQL to plan, as far as the settings of the connection do not say otherwise.</summary>
public static class PostgresPlanner
{
    /// <summary>
    /// PostgreSQL takes a jump to a page for four times as dear as the next one, as on a turning disk, and for a search with some hundred hits
    /// rather reads all sides of all visits. On memory or a solid disk a jump costs hardly more.
    /// </summary>
    private const string Costs = "-c random_page_cost=1.1";

    /// <summary>The connection string with what is missing in it.</summary>
    public static string Tuned(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        settings.Options ??= Costs;
        return settings.ConnectionString;
    }
}

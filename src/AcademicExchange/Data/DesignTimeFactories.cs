using AcademicExchange.Features.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AcademicExchange.Data;

/// <summary>
/// Used by the migration tool only. Identity reads its schema version from the application's services, so the tool gets some;
/// without them the passkey table would be missing, silently.
/// </summary>
internal static class DesignTime
{
    public static DbContextOptionsBuilder<T> Options<T>()
        where T : DbContext =>
        new DbContextOptionsBuilder<T>().UseApplicationServiceProvider(
            new ServiceCollection()
                .Configure<IdentityOptions>(IdentityRules.Apply)
                .BuildServiceProvider()
        );
}

internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteAppDbContext>
{
    public SqliteAppDbContext CreateDbContext(string[] args) =>
        new(DesignTime.Options<SqliteAppDbContext>().UseSqlite("Data Source=design.db").Options);
}

internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresAppDbContext>
{
    public PostgresAppDbContext CreateDbContext(string[] args) =>
        new(DesignTime.Options<PostgresAppDbContext>().UseNpgsql("Host=localhost").Options);
}

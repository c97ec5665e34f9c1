using AcademicExchange.Data;
using AcademicExchange.Features.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Guards;

/// <summary>What the migrations hold is what the model says, on both databases. No server is asked.</summary>
public sealed class ModelGuard
{
    private static readonly IServiceProvider Identity = new ServiceCollection()
        .Configure<IdentityOptions>(IdentityRules.Apply)
        .BuildServiceProvider();

    public static TheoryData<string> Providers => ["Sqlite", "Postgres"];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Migrations_BothProviders_HoldTheWholeModel(string provider)
    {
        using var data = Context(provider);

        Assert.NotEmpty(data.Database.GetMigrations());
        Assert.False(
            data.Database.HasPendingModelChanges(),
            "the model has changes that no migration holds: src/AcademicExchange/Data/add-migration.sh NAME"
        );
    }

    /// <summary>Identity reads its schema version from the services; without it the table would be missing, silently.</summary>
    [Theory]
    [MemberData(nameof(Providers))]
    public void Model_BothProviders_HasPasskeys(string provider)
    {
        using var data = Context(provider);

        Assert.NotNull(data.Model.FindEntityType(typeof(IdentityUserPasskey<Guid>)));
    }

    [Fact]
    public void Model_BothProviders_HaveTheSameTables()
    {
        using var sqlite = Context("Sqlite");
        using var postgres = Context("Postgres");

        Assert.Equal(Tables(sqlite), Tables(postgres));
    }

    private static IEnumerable<string> Tables(AppDbContext data) =>
        data
            .Model.GetEntityTypes()
            .Select(type => type.GetTableName() ?? "")
            .Order(StringComparer.Ordinal);

    private static AppDbContext Context(string provider) =>
        provider == "Sqlite"
            ? new SqliteAppDbContext(
                Options<SqliteAppDbContext>().UseSqlite("Data Source=:memory:").Options
            )
            : new PostgresAppDbContext(
                Options<PostgresAppDbContext>().UseNpgsql("Host=localhost").Options
            );

    private static DbContextOptionsBuilder<T> Options<T>()
        where T : DbContext =>
        new DbContextOptionsBuilder<T>().UseApplicationServiceProvider(Identity);
}

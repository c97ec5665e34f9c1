using AcademicExchange.Data;
using AcademicExchange.Features.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Guards;

/// <summary>What the migrations hold is what the model says, on both databases. No server is asked.</summary>
public sealed class ModelGuard
{
    private static readonly IServiceProvider Identity = new ServiceCollection()
        .Configure<IdentityOptions>(IdentityRules.Apply)
        .BuildServiceProvider();

    private static readonly string[] TableNotes =
    [
        "Annotations:",
        "Relational:FunctionName:",
        "Relational:Schema:",
        "Relational:SqlQuery:",
        "Relational:TableName:",
        "Relational:ViewName:",
        "Relational:ViewSchema:",
    ];

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

    /// <summary>The program runs with the compiled model (docs/adr/0023); the code must say the same, down to each conversion.</summary>
    [Theory]
    [MemberData(nameof(Providers))]
    public void CompiledModel_BothProviders_IsTheModelOfTheCode(string provider)
    {
        using var data = Context(provider);
        var ofTheCode = data.GetService<IModelSource>()
            .GetModel(data, data.GetService<ModelCreationDependencies>(), designTime: false);

        Assert.StartsWith("AcademicExchange.Data.Compiled.", data.Model.GetType().FullName);
        // Where they differ: src/AcademicExchange/Data/add-migration.sh --model
        Assert.Equal(Described(ofTheCode), Described(data.Model));
    }

    /// <summary>The compiled model repeats a type's table for each value within it; here each property names its table and column.</summary>
    private static IEnumerable<string> Described(IModel model) =>
        model
            .ToDebugString(MetadataDebugStringOptions.LongDefault)
            .Split('\n')
            .Where(line => !TableNotes.Any(line.TrimStart().StartsWith))
            .Concat(model.GetEntityTypes().SelectMany(Columns));

    private static IEnumerable<string> Columns(ITypeBase type) =>
        type.GetProperties()
            .Select(property =>
                $"{type.Name}.{property.Name}: {type.ContainingEntityType.GetTableName()}.{property.GetColumnName()}"
                + $" {property.GetColumnType()} {property.Sentinel}"
                + $" {property.GetTypeMapping().Converter?.ConvertToProviderExpression}"
                + $" {property.GetTypeMapping().Converter?.ConvertFromProviderExpression}"
                + $" {property.GetValueComparer().EqualsExpression}"
            )
            .Concat(
                type.GetComplexProperties().SelectMany(property => Columns(property.ComplexType))
            );

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

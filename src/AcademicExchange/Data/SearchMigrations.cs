using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AcademicExchange.Data;

/// <summary>
/// What the model cannot say: full texts, and the order of a list by its due day. It stands outside
/// the folders of made migrations, so that those can be made again; its number is later than theirs.
/// </summary>
[DbContext(typeof(SqliteAppDbContext))]
[Migration(Id)]
public sealed class SqliteSearch : Migration
{
    internal const string Id = "20261231000000_Search";

    /// <summary>Days without a due date come last on both databases; <paramref name="last"/> is the literal that EF writes.</summary>
    internal static string DueOrder(string last) =>
        $"""
            CREATE INDEX "IX_AgreementParties_DueOrder" ON "AgreementParties"
            ("InstitutionId", COALESCE("DueOn", {last}), "AgreementId", "State", "Kind") WHERE "Sees";
            """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(DueOrder("'9999-12-31'"));

        FullText.AddSqlite(migrationBuilder, "Agreement", "Agreements");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        FullText.RemoveSqlite(migrationBuilder, "Agreement");
        migrationBuilder.Sql("""DROP INDEX "IX_AgreementParties_DueOrder";""");
    }
}

/// <summary>The same for PostgreSQL: trigrams; the space before makes the first word begin like the others.</summary>
[DbContext(typeof(PostgresAppDbContext))]
[Migration(SqliteSearch.Id)]
public sealed class PostgresSearch : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(SqliteSearch.DueOrder("DATE 'infinity'"));
        migrationBuilder.Sql("CREATE EXTENSION IF NOT EXISTS pg_trgm;");
        FullText.AddPostgres(migrationBuilder, "Agreements");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        FullText.RemovePostgres(migrationBuilder, "Agreements");
        migrationBuilder.Sql("""DROP INDEX "IX_AgreementParties_DueOrder";""");
    }
}

/// <summary>
/// Visits are found like agreements, and sorted by the day that is expected. What was there before gets the copies that lists read.
/// </summary>
[DbContext(typeof(SqliteAppDbContext))]
[Migration(Id)]
public sealed class SqliteVisitSearch : Migration
{
    internal const string Id = "20261231000002_VisitSearch";

    /// <param name="last">The literal that EF writes for no day.</param>
    internal static string DueOrder(string last) =>
        $"""
            CREATE INDEX "IX_VisitSides_DueOrder" ON "VisitSides"
            ("InstitutionId", COALESCE("DueOn", {last}), "VisitId", "Sees", "PersonId", "UnitId", "State", "Kind");
            """;

    internal static string Copies(string last) =>
        $"""
            UPDATE "VisitSides" SET
            "Kind" = (SELECT v."Kind" FROM "Visits" AS v WHERE v."Id" = "VisitSides"."VisitId"),
            "FirstDay" = (SELECT COALESCE(v."FirstDay", {last}) FROM "Visits" AS v WHERE v."Id" = "VisitSides"."VisitId"),
            "LastDay" = (SELECT COALESCE(v."LastDay", {last}) FROM "Visits" AS v WHERE v."Id" = "VisitSides"."VisitId"),
            "RemindOn" = "DueOn";
            UPDATE "Visits" SET "Search" = lower("Number") WHERE "Search" = '';
            """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Copies("'9999-12-31'"));
        migrationBuilder.Sql(DueOrder("'9999-12-31'"));
        FullText.AddSqlite(migrationBuilder, "Visit", "Visits");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        FullText.RemoveSqlite(migrationBuilder, "Visit");
        migrationBuilder.Sql("""DROP INDEX "IX_VisitSides_DueOrder";""");
    }
}

/// <summary>The same for PostgreSQL.</summary>
[DbContext(typeof(PostgresAppDbContext))]
[Migration(SqliteVisitSearch.Id)]
public sealed class PostgresVisitSearch : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(SqliteVisitSearch.Copies("DATE 'infinity'"));
        migrationBuilder.Sql(SqliteVisitSearch.DueOrder("DATE 'infinity'"));
        FullText.AddPostgres(migrationBuilder, "Visits");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        FullText.RemovePostgres(migrationBuilder, "Visits");
        migrationBuilder.Sql("""DROP INDEX "IX_VisitSides_DueOrder";""");
    }
}

/// <summary>Researchers and their offers are found like agreements.</summary>
[DbContext(typeof(SqliteAppDbContext))]
[Migration(Id)]
public sealed class SqliteResearcherSearch : Migration
{
    internal const string Id = "20261231000001_ResearcherSearch";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        FullText.AddSqlite(migrationBuilder, "ResearcherProfile", "ResearcherProfiles");
        FullText.AddSqlite(migrationBuilder, "HostingOffer", "HostingOffers");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        FullText.RemoveSqlite(migrationBuilder, "HostingOffer");
        FullText.RemoveSqlite(migrationBuilder, "ResearcherProfile");
    }
}

/// <summary>The same for PostgreSQL.</summary>
[DbContext(typeof(PostgresAppDbContext))]
[Migration(SqliteResearcherSearch.Id)]
public sealed class PostgresResearcherSearch : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        FullText.AddPostgres(migrationBuilder, "ResearcherProfiles");
        FullText.AddPostgres(migrationBuilder, "HostingOffers");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        FullText.RemovePostgres(migrationBuilder, "HostingOffers");
        FullText.RemovePostgres(migrationBuilder, "ResearcherProfiles");
    }
}

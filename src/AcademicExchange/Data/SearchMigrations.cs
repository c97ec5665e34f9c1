using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AcademicExchange.Data;

/// <summary>
/// What the model cannot say: the full text of agreements, kept by triggers, and the order of a list by its due day. It stands outside
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

        // A key of its own: VACUUM may change the rowids of a table whose key is a text.
        migrationBuilder.Sql(
            """
            CREATE TABLE "AgreementKeys" ("Row" INTEGER PRIMARY KEY, "AgreementId" TEXT NOT NULL UNIQUE);
            CREATE VIRTUAL TABLE "AgreementFullText" USING fts5
            ("Search", content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3');
            INSERT INTO "AgreementKeys" ("AgreementId") SELECT "Id" FROM "Agreements";
            INSERT INTO "AgreementFullText" (rowid, "Search")
            SELECT k."Row", a."Search" FROM "AgreementKeys" AS k JOIN "Agreements" AS a ON a."Id" = k."AgreementId";
            """
        );
        migrationBuilder.Sql(
            """
            CREATE TRIGGER "AgreementSearchAdded" AFTER INSERT ON "Agreements" BEGIN
              INSERT INTO "AgreementKeys" ("AgreementId") VALUES (new."Id");
              INSERT INTO "AgreementFullText" (rowid, "Search")
              SELECT "Row", new."Search" FROM "AgreementKeys" WHERE "AgreementId" = new."Id";
            END;
            """
        );
        migrationBuilder.Sql(
            """
            CREATE TRIGGER "AgreementSearchChanged" AFTER UPDATE OF "Search" ON "Agreements"
            WHEN old."Search" <> new."Search" BEGIN
              UPDATE "AgreementFullText" SET "Search" = new."Search"
              WHERE rowid = (SELECT "Row" FROM "AgreementKeys" WHERE "AgreementId" = new."Id");
            END;
            """
        );
        migrationBuilder.Sql(
            """
            CREATE TRIGGER "AgreementSearchRemoved" AFTER DELETE ON "Agreements" BEGIN
              DELETE FROM "AgreementFullText"
              WHERE rowid = (SELECT "Row" FROM "AgreementKeys" WHERE "AgreementId" = old."Id");
              DELETE FROM "AgreementKeys" WHERE "AgreementId" = old."Id";
            END;
            """
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            DROP TRIGGER "AgreementSearchAdded";
            DROP TRIGGER "AgreementSearchChanged";
            DROP TRIGGER "AgreementSearchRemoved";
            DROP TABLE "AgreementFullText";
            DROP TABLE "AgreementKeys";
            DROP INDEX "IX_AgreementParties_DueOrder";
            """
        );
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
        migrationBuilder.Sql(
            """
            CREATE INDEX "IX_Agreements_Search" ON "Agreements" USING gin ((' ' || "Search") gin_trgm_ops);
            """
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            DROP INDEX "IX_Agreements_Search";
            DROP INDEX "IX_AgreementParties_DueOrder";
            """
        );
}

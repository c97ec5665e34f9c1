using Microsoft.EntityFrameworkCore.Migrations;

namespace AcademicExchange.Data;

/// <summary>
/// The index behind <see cref="SearchIndex"/> for one kind of record, named by its class and its table; migrations call it. The names are
/// those of the program, never typed by anybody.
/// </summary>
internal static class FullText
{
    /// <summary>
    /// A full text kept by triggers. A key of its own: VACUUM may change the rowids of a table whose key is a text.
    /// </summary>
    public static void AddSqlite(MigrationBuilder migration, string kind, string table)
    {
        migration.Sql(
            $"""
            CREATE TABLE "{kind}Keys" ("Row" INTEGER PRIMARY KEY, "{kind}Id" TEXT NOT NULL UNIQUE);
            CREATE VIRTUAL TABLE "{kind}FullText" USING fts5
            ("Search", content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3');
            INSERT INTO "{kind}Keys" ("{kind}Id") SELECT "Id" FROM "{table}";
            INSERT INTO "{kind}FullText" (rowid, "Search")
            SELECT k."Row", r."Search" FROM "{kind}Keys" AS k JOIN "{table}" AS r ON r."Id" = k."{kind}Id";
            """
        );
        migration.Sql(
            $"""
            CREATE TRIGGER "{kind}SearchAdded" AFTER INSERT ON "{table}" BEGIN
              INSERT INTO "{kind}Keys" ("{kind}Id") VALUES (new."Id");
              INSERT INTO "{kind}FullText" (rowid, "Search")
              SELECT "Row", new."Search" FROM "{kind}Keys" WHERE "{kind}Id" = new."Id";
            END;
            """
        );
        migration.Sql(
            $"""
            CREATE TRIGGER "{kind}SearchChanged" AFTER UPDATE OF "Search" ON "{table}"
            WHEN old."Search" <> new."Search" BEGIN
              UPDATE "{kind}FullText" SET "Search" = new."Search"
              WHERE rowid = (SELECT "Row" FROM "{kind}Keys" WHERE "{kind}Id" = new."Id");
            END;
            """
        );
        migration.Sql(
            $"""
            CREATE TRIGGER "{kind}SearchRemoved" AFTER DELETE ON "{table}" BEGIN
              DELETE FROM "{kind}FullText"
              WHERE rowid = (SELECT "Row" FROM "{kind}Keys" WHERE "{kind}Id" = old."Id");
              DELETE FROM "{kind}Keys" WHERE "{kind}Id" = old."Id";
            END;
            """
        );
    }

    public static void RemoveSqlite(MigrationBuilder migration, string kind) =>
        migration.Sql(
            $"""
            DROP TRIGGER "{kind}SearchAdded";
            DROP TRIGGER "{kind}SearchChanged";
            DROP TRIGGER "{kind}SearchRemoved";
            DROP TABLE "{kind}FullText";
            DROP TABLE "{kind}Keys";
            """
        );

    /// <summary>Trigrams; the space before makes the first word begin like the others.</summary>
    public static void AddPostgres(MigrationBuilder migration, string table) =>
        migration.Sql(
            $"""
            CREATE INDEX "IX_{table}_Search" ON "{table}" USING gin ((' ' || "Search") gin_trgm_ops);
            """
        );

    public static void RemovePostgres(MigrationBuilder migration, string table) =>
        migration.Sql($"""DROP INDEX "IX_{table}_Search";""");

    /// <summary>The SQLite query of the ids that match; {{0}} stands for the words.</summary>
    public static string Query(string kind) =>
        $$"""
            SELECT k."{{kind}}Id" AS "Value"
            FROM "{{kind}}FullText" AS f
            JOIN "{{kind}}Keys" AS k ON k."Row" = f.rowid
            WHERE f."{{kind}}FullText" MATCH {0}
            """;
}

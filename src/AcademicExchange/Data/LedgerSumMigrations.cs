using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AcademicExchange.Data;

/// <summary>
/// The sums of the ledger are kept by the database itself, with each line that is written; those of the lines that were there before are added
/// up once.
/// </summary>
[DbContext(typeof(SqliteAppDbContext))]
[Migration(Id)]
public sealed class SqliteLedgerSums : Migration
{
    internal const string Id = "20261231000003_LedgerSums";

    /// <summary>By which lines are added up.</summary>
    private static readonly string[] Key =
    [
        "FromInstitutionId",
        "ToInstitutionId",
        "AgreementId",
        "AcademicYear",
        "Kind",
        "Unit",
        "Status",
    ];

    private static string Columns(string prefix = "") =>
        string.Join(", ", Key.Select(name => $"{prefix}\"{name}\""));

    /// <summary>The line that is written: one more, and so much more of what stands.</summary>
    internal static string Add =>
        $"""
            INSERT INTO "LedgerSums" ({Columns()}, "Quantity", "Lines")
            VALUES ({Columns(
                "new."
            )}, CASE new."Status" WHEN 'Reversed' THEN 0 ELSE new."Quantity" END, 1)
            ON CONFLICT ({Columns()}) DO UPDATE SET
            "Quantity" = "LedgerSums"."Quantity" + excluded."Quantity", "Lines" = "LedgerSums"."Lines" + 1;
            """;

    /// <summary>Of the line that it takes back nothing stands any more.</summary>
    internal static string TakeBack =>
        $"""
            UPDATE "LedgerSums" SET "Quantity" = "Quantity" + new."Quantity"
            WHERE ({Columns()}) =
            (SELECT {Columns("l.")} FROM "LedgerLines" AS l WHERE l."Id" = new."ReversesId");
            """;

    /// <summary>What was written before.</summary>
    internal static string Before =>
        $"""
            INSERT INTO "LedgerSums" ({Columns()}, "Quantity", "Lines")
            SELECT {Columns("l.")}, SUM(CASE WHEN l."Status" = 'Reversed'
            OR EXISTS (SELECT 1 FROM "LedgerLines" AS o WHERE o."ReversesId" = l."Id")
            THEN 0 ELSE l."Quantity" END), COUNT(*)
            FROM "LedgerLines" AS l GROUP BY {Columns("l.")};
            """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Before);
        migrationBuilder.Sql(
            $"""
            CREATE TRIGGER "LedgerLineSummed" AFTER INSERT ON "LedgerLines" BEGIN
            {Add}
            {TakeBack}
            END;
            """
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            DROP TRIGGER "LedgerLineSummed";
            DELETE FROM "LedgerSums";
            """
        );
}

/// <summary>The same for PostgreSQL. Writers of the same two institutions wait for each other, so that none waits for one that waits for it.</summary>
[DbContext(typeof(PostgresAppDbContext))]
[Migration(SqliteLedgerSums.Id)]
public sealed class PostgresLedgerSums : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(SqliteLedgerSums.Before);
        migrationBuilder.Sql(
            $"""
            CREATE FUNCTION "LedgerLineSummed"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            PERFORM pg_advisory_xact_lock(hashtext('LedgerSums'),
            hashtext(new."FromInstitutionId"::text || new."ToInstitutionId"::text));
            {SqliteLedgerSums.Add}
            {SqliteLedgerSums.TakeBack}
            RETURN NULL; END $$;
            CREATE TRIGGER "LedgerLineSummed" AFTER INSERT ON "LedgerLines"
            FOR EACH ROW EXECUTE FUNCTION "LedgerLineSummed"();
            """
        );
    }

    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql(
            """
            DROP TRIGGER "LedgerLineSummed" ON "LedgerLines";
            DROP FUNCTION "LedgerLineSummed"();
            DELETE FROM "LedgerSums";
            """
        );
}

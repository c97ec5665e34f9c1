using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AcademicExchange.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LedgerEntriesAwaited : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AwaitedInstitutionId",
                table: "LedgerEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "AwaitedSinceUtc",
                table: "LedgerEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "WaitingInstitutionId",
                table: "LedgerEntries",
                type: "TEXT",
                nullable: true);

            // Entries that are not settled wait from now on where their state says: for the other side of whoever asks, or for whoever entered
            // what is disputed; since the last thing that happened to them.
            migrationBuilder.Sql(
                """
                UPDATE "LedgerEntries" SET "WaitingInstitutionId" =
                  CASE WHEN "State" <> 'Disputed' THEN COALESCE("AskedByInstitutionId", "WrittenByInstitutionId")
                       WHEN "WrittenByInstitutionId" = "FromInstitutionId" THEN "ToInstitutionId"
                       ELSE "FromInstitutionId" END
                WHERE "State" IN ('Open', 'CorrectionAsked', 'Disputed');
                """);
            migrationBuilder.Sql(
                """
                UPDATE "LedgerEntries" SET
                  "AwaitedInstitutionId" = CASE WHEN "WaitingInstitutionId" = "FromInstitutionId" THEN "ToInstitutionId" ELSE "FromInstitutionId" END,
                  "AwaitedSinceUtc" = COALESCE(
                    (SELECT MAX(said."AtUtc") FROM "History" AS said WHERE said."RecordId" = "LedgerEntries"."Id"), "CreatedUtc")
                WHERE "WaitingInstitutionId" IS NOT NULL;
                """);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_AwaitedInstitutionId_AwaitedSinceUtc",
                table: "LedgerEntries",
                columns: new[] { "AwaitedInstitutionId", "AwaitedSinceUtc" },
                filter: "\"AwaitedInstitutionId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_WaitingInstitutionId_AwaitedSinceUtc",
                table: "LedgerEntries",
                columns: new[] { "WaitingInstitutionId", "AwaitedSinceUtc" },
                filter: "\"WaitingInstitutionId\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_LedgerEntries_AwaitedInstitutionId_AwaitedSinceUtc",
                table: "LedgerEntries");

            migrationBuilder.DropIndex(
                name: "IX_LedgerEntries_WaitingInstitutionId_AwaitedSinceUtc",
                table: "LedgerEntries");

            migrationBuilder.DropColumn(
                name: "AwaitedInstitutionId",
                table: "LedgerEntries");

            migrationBuilder.DropColumn(
                name: "AwaitedSinceUtc",
                table: "LedgerEntries");

            migrationBuilder.DropColumn(
                name: "WaitingInstitutionId",
                table: "LedgerEntries");
        }
    }
}

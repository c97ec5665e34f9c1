using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AcademicExchange.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class VisitsWaitedFor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "WaitsSinceUtc",
                table: "VisitSides",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitSides_InstitutionId_WaitsSinceUtc_VisitId",
                table: "VisitSides",
                columns: new[] { "InstitutionId", "WaitsSinceUtc", "VisitId" },
                filter: "\"WaitsSinceUtc\" IS NOT NULL");

            migrationBuilder.Sql(
                """
                UPDATE "VisitSides" SET "WaitsSinceUtc" = (
                    SELECT MIN(other."AwaitedSinceUtc") FROM "VisitSides" AS other
                    WHERE other."VisitId" = "VisitSides"."VisitId")
                WHERE "Sees"
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_VisitSides_InstitutionId_WaitsSinceUtc_VisitId",
                table: "VisitSides");

            migrationBuilder.DropColumn(
                name: "WaitsSinceUtc",
                table: "VisitSides");
        }
    }
}

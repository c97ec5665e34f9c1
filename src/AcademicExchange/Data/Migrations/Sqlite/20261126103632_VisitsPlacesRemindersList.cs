using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AcademicExchange.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class VisitsPlacesRemindersList : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_VisitSides_InstitutionId_CreatedUtc_VisitId_Sees_PersonId_UnitId_State",
                table: "VisitSides");

            migrationBuilder.DropIndex(
                name: "IX_VisitSides_InstitutionId_State_CreatedUtc_VisitId_Sees_PersonId_UnitId",
                table: "VisitSides");

            migrationBuilder.AddColumn<DateOnly>(
                name: "FirstDay",
                table: "VisitSides",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "VisitSides",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "LastDay",
                table: "VisitSides",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "RemindOn",
                table: "VisitSides",
                type: "TEXT",
                nullable: true);

            // By hand: EF would rebuild the whole table for the reference, outside a transaction; a kill in between could not be mended.
            migrationBuilder.Sql(
                """
                ALTER TABLE "Visits" ADD COLUMN "AgreementPlaceId" TEXT NULL
                CONSTRAINT "FK_Visits_AgreementPlaces_AgreementPlaceId" REFERENCES "AgreementPlaces" ("Id") ON DELETE RESTRICT;
                """);

            migrationBuilder.AddColumn<DateTime>(
                name: "ArrivalAskedUtc",
                table: "Visits",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Search",
                table: "Visits",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_VisitSides_FirstDay",
                table: "VisitSides",
                column: "FirstDay",
                filter: "\"State\" = 'Confirmed'");

            migrationBuilder.CreateIndex(
                name: "IX_VisitSides_InstitutionId_CreatedUtc_VisitId_Sees_PersonId_UnitId_State_Kind",
                table: "VisitSides",
                columns: new[] { "InstitutionId", "CreatedUtc", "VisitId", "Sees", "PersonId", "UnitId", "State", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_VisitSides_InstitutionId_FirstDay_VisitId_Sees_PersonId_UnitId_State_Kind",
                table: "VisitSides",
                columns: new[] { "InstitutionId", "FirstDay", "VisitId", "Sees", "PersonId", "UnitId", "State", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_VisitSides_InstitutionId_State_CreatedUtc_VisitId_Sees_PersonId_UnitId_Kind",
                table: "VisitSides",
                columns: new[] { "InstitutionId", "State", "CreatedUtc", "VisitId", "Sees", "PersonId", "UnitId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_VisitSides_RemindOn",
                table: "VisitSides",
                column: "RemindOn",
                filter: "\"RemindOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_AgreementPlaceId",
                table: "Visits",
                column: "AgreementPlaceId",
                filter: "\"AgreementPlaceId\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Visits_AgreementPlaces_AgreementPlaceId",
                table: "Visits");

            migrationBuilder.DropIndex(
                name: "IX_VisitSides_FirstDay",
                table: "VisitSides");

            migrationBuilder.DropIndex(
                name: "IX_VisitSides_InstitutionId_CreatedUtc_VisitId_Sees_PersonId_UnitId_State_Kind",
                table: "VisitSides");

            migrationBuilder.DropIndex(
                name: "IX_VisitSides_InstitutionId_FirstDay_VisitId_Sees_PersonId_UnitId_State_Kind",
                table: "VisitSides");

            migrationBuilder.DropIndex(
                name: "IX_VisitSides_InstitutionId_State_CreatedUtc_VisitId_Sees_PersonId_UnitId_Kind",
                table: "VisitSides");

            migrationBuilder.DropIndex(
                name: "IX_VisitSides_RemindOn",
                table: "VisitSides");

            migrationBuilder.DropIndex(
                name: "IX_Visits_AgreementPlaceId",
                table: "Visits");

            migrationBuilder.DropColumn(
                name: "FirstDay",
                table: "VisitSides");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "VisitSides");

            migrationBuilder.DropColumn(
                name: "LastDay",
                table: "VisitSides");

            migrationBuilder.DropColumn(
                name: "RemindOn",
                table: "VisitSides");

            migrationBuilder.DropColumn(
                name: "AgreementPlaceId",
                table: "Visits");

            migrationBuilder.DropColumn(
                name: "ArrivalAskedUtc",
                table: "Visits");

            migrationBuilder.DropColumn(
                name: "Search",
                table: "Visits");

            migrationBuilder.CreateIndex(
                name: "IX_VisitSides_InstitutionId_CreatedUtc_VisitId_Sees_PersonId_UnitId_State",
                table: "VisitSides",
                columns: new[] { "InstitutionId", "CreatedUtc", "VisitId", "Sees", "PersonId", "UnitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_VisitSides_InstitutionId_State_CreatedUtc_VisitId_Sees_PersonId_UnitId",
                table: "VisitSides",
                columns: new[] { "InstitutionId", "State", "CreatedUtc", "VisitId", "Sees", "PersonId", "UnitId" });
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AcademicExchange.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ChecklistReminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_VisitChecklist_InstitutionId_OwnerRole_DueOn",
                table: "VisitChecklist");

            migrationBuilder.DropIndex(
                name: "IX_VisitChecklist_OwnerPersonId_DueOn",
                table: "VisitChecklist");

            migrationBuilder.RenameColumn(
                name: "AskedSinceUtc",
                table: "VisitChecklist",
                newName: "AwaitedSinceUtc");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "RemindOn",
                table: "VisitChecklist",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "TEXT");

            migrationBuilder.CreateIndex(
                name: "IX_VisitChecklist_InstitutionId_OwnerRole_DueOn",
                table: "VisitChecklist",
                columns: new[] { "InstitutionId", "OwnerRole", "DueOn" },
                filter: "\"AwaitedSinceUtc\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_VisitChecklist_OwnerPersonId_DueOn",
                table: "VisitChecklist",
                columns: new[] { "OwnerPersonId", "DueOn" },
                filter: "\"AwaitedSinceUtc\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_VisitChecklist_RemindOn",
                table: "VisitChecklist",
                column: "RemindOn",
                filter: "\"RemindOn\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_VisitChecklist_InstitutionId_OwnerRole_DueOn",
                table: "VisitChecklist");

            migrationBuilder.DropIndex(
                name: "IX_VisitChecklist_OwnerPersonId_DueOn",
                table: "VisitChecklist");

            migrationBuilder.DropIndex(
                name: "IX_VisitChecklist_RemindOn",
                table: "VisitChecklist");

            migrationBuilder.RenameColumn(
                name: "AwaitedSinceUtc",
                table: "VisitChecklist",
                newName: "AskedSinceUtc");

            migrationBuilder.AlterColumn<DateOnly>(
                name: "RemindOn",
                table: "VisitChecklist",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1),
                oldClrType: typeof(DateOnly),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitChecklist_InstitutionId_OwnerRole_DueOn",
                table: "VisitChecklist",
                columns: new[] { "InstitutionId", "OwnerRole", "DueOn" },
                filter: "\"AskedSinceUtc\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_VisitChecklist_OwnerPersonId_DueOn",
                table: "VisitChecklist",
                columns: new[] { "OwnerPersonId", "DueOn" },
                filter: "\"AskedSinceUtc\" IS NOT NULL");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AcademicExchange.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ChecklistRulesAndReferences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What waits for nobody is not looked at by the ladder of reminders.
            migrationBuilder.Sql(
                """UPDATE "VisitChecklist" SET "RemindOn" = NULL WHERE "AwaitedSinceUtc" IS NULL;""");

            migrationBuilder.AddColumn<string>(
                name: "SealedReference",
                table: "VisitChecklist",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsOff",
                table: "ChecklistRules",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "ChecklistRules",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_VisitChecklist_Reference",
                table: "VisitChecklist",
                column: "Reference",
                filter: "\"Reference\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_VisitChecklist_Reference",
                table: "VisitChecklist");

            migrationBuilder.DropColumn(
                name: "SealedReference",
                table: "VisitChecklist");

            migrationBuilder.DropColumn(
                name: "IsOff",
                table: "ChecklistRules");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "ChecklistRules");
        }
    }
}

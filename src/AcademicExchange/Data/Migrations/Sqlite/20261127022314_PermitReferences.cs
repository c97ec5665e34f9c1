using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AcademicExchange.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PermitReferences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SealedPermitReference",
                table: "Visits",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Visits_PermitReference",
                table: "Visits",
                column: "PermitReference",
                filter: "\"PermitReference\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Visits_PermitReference",
                table: "Visits");

            migrationBuilder.DropColumn(
                name: "SealedPermitReference",
                table: "Visits");
        }
    }
}

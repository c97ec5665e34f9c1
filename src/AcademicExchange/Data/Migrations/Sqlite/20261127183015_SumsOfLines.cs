using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AcademicExchange.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SumsOfLines : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RoleAssignments_PersonId",
                table: "RoleAssignments");

            migrationBuilder.DropIndex(
                name: "IX_ResearcherProfiles_UpdatedUtc_Id_InstitutionId",
                table: "ResearcherProfiles");

            migrationBuilder.CreateTable(
                name: "LedgerSums",
                columns: table => new
                {
                    FromInstitutionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToInstitutionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AcademicYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    Lines = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerSums", x => new { x.FromInstitutionId, x.ToInstitutionId, x.AgreementId, x.AcademicYear, x.Kind, x.Unit, x.Status });
                });

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_PersonId_InstitutionId_Role_EndedUtc",
                table: "RoleAssignments",
                columns: new[] { "PersonId", "InstitutionId", "Role", "EndedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ResearcherProfiles_UpdatedUtc_Id_InstitutionId_IsListed_PersonId",
                table: "ResearcherProfiles",
                columns: new[] { "UpdatedUtc", "Id", "InstitutionId", "IsListed", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerSums_ToInstitutionId",
                table: "LedgerSums",
                column: "ToInstitutionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LedgerSums");

            migrationBuilder.DropIndex(
                name: "IX_RoleAssignments_PersonId_InstitutionId_Role_EndedUtc",
                table: "RoleAssignments");

            migrationBuilder.DropIndex(
                name: "IX_ResearcherProfiles_UpdatedUtc_Id_InstitutionId_IsListed_PersonId",
                table: "ResearcherProfiles");

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_PersonId",
                table: "RoleAssignments",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ResearcherProfiles_UpdatedUtc_Id_InstitutionId",
                table: "ResearcherProfiles",
                columns: new[] { "UpdatedUtc", "Id", "InstitutionId" });
        }
    }
}

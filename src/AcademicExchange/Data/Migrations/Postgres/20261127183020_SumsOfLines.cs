using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AcademicExchange.Data.Migrations.Postgres
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
                    FromInstitutionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToInstitutionId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: false),
                    AcademicYear = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Quantity = table.Column<int>(type: "integer", nullable: false),
                    Lines = table.Column<int>(type: "integer", nullable: false)
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
                name: "IX_ResearcherProfiles_UpdatedUtc_Id_InstitutionId_IsListed_Per~",
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
                name: "IX_ResearcherProfiles_UpdatedUtc_Id_InstitutionId_IsListed_Per~",
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

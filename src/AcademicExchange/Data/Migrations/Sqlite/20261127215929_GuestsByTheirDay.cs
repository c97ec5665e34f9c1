using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AcademicExchange.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GuestsByTheirDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_VisitSides_InstitutionId_State_LastDay_VisitId_FirstDay_IsHome_Sees_PersonId_UnitId",
                table: "VisitSides");

            migrationBuilder.CreateIndex(
                name: "IX_VisitSides_InstitutionId_State_IsHome_LastDay_VisitId_FirstDay_Sees_PersonId_UnitId",
                table: "VisitSides",
                columns: new[] { "InstitutionId", "State", "IsHome", "LastDay", "VisitId", "FirstDay", "Sees", "PersonId", "UnitId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_VisitSides_InstitutionId_State_IsHome_LastDay_VisitId_FirstDay_Sees_PersonId_UnitId",
                table: "VisitSides");

            migrationBuilder.CreateIndex(
                name: "IX_VisitSides_InstitutionId_State_LastDay_VisitId_FirstDay_IsHome_Sees_PersonId_UnitId",
                table: "VisitSides",
                columns: new[] { "InstitutionId", "State", "LastDay", "VisitId", "FirstDay", "IsHome", "Sees", "PersonId", "UnitId" });
        }
    }
}

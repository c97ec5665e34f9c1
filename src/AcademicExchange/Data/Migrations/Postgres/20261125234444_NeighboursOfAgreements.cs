using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AcademicExchange.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class NeighboursOfAgreements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Agreements_AmendsId",
                table: "Agreements");

            migrationBuilder.DropIndex(
                name: "IX_Agreements_ParentId",
                table: "Agreements");

            migrationBuilder.DropIndex(
                name: "IX_Agreements_RenewsId",
                table: "Agreements");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_AmendsId",
                table: "Agreements",
                column: "AmendsId",
                filter: "\"AmendsId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_ParentId",
                table: "Agreements",
                column: "ParentId",
                filter: "\"ParentId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_RenewsId",
                table: "Agreements",
                column: "RenewsId",
                filter: "\"RenewsId\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Agreements_AmendsId",
                table: "Agreements");

            migrationBuilder.DropIndex(
                name: "IX_Agreements_ParentId",
                table: "Agreements");

            migrationBuilder.DropIndex(
                name: "IX_Agreements_RenewsId",
                table: "Agreements");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_AmendsId",
                table: "Agreements",
                column: "AmendsId");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_ParentId",
                table: "Agreements",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_RenewsId",
                table: "Agreements",
                column: "RenewsId");
        }
    }
}

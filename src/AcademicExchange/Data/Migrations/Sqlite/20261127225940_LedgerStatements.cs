using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AcademicExchange.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LedgerStatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Currency",
                table: "LedgerEntries",
                type: "TEXT",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DueOn",
                table: "LedgerEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Minor",
                table: "LedgerEntries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Regime",
                table: "LedgerEntries",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RemindOn",
                table: "LedgerEntries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Whom",
                table: "LedgerEntries",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "LedgerStatements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    InstitutionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    IsDemo = table.Column<bool>(type: "INTEGER", nullable: false),
                    ConfirmedDocumentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ConfirmedByPersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ConfirmedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerStatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LedgerStatements_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerStatements_Institutions_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerStatements_People_ConfirmedByPersonId",
                        column: x => x.ConfirmedByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_DueOn",
                table: "LedgerEntries",
                column: "DueOn",
                filter: "\"AwaitedInstitutionId\" IS NOT NULL AND \"DueOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_RemindOn",
                table: "LedgerEntries",
                column: "RemindOn",
                filter: "\"RemindOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerStatements_ConfirmedByPersonId",
                table: "LedgerStatements",
                column: "ConfirmedByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerStatements_InstitutionId_PartnerId_Year",
                table: "LedgerStatements",
                columns: new[] { "InstitutionId", "PartnerId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerStatements_Number",
                table: "LedgerStatements",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerStatements_PartnerId",
                table: "LedgerStatements",
                column: "PartnerId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LedgerStatements");

            migrationBuilder.DropIndex(
                name: "IX_LedgerEntries_DueOn",
                table: "LedgerEntries");

            migrationBuilder.DropIndex(
                name: "IX_LedgerEntries_RemindOn",
                table: "LedgerEntries");

            migrationBuilder.DropColumn(
                name: "Currency",
                table: "LedgerEntries");

            migrationBuilder.DropColumn(
                name: "DueOn",
                table: "LedgerEntries");

            migrationBuilder.DropColumn(
                name: "Minor",
                table: "LedgerEntries");

            migrationBuilder.DropColumn(
                name: "Regime",
                table: "LedgerEntries");

            migrationBuilder.DropColumn(
                name: "RemindOn",
                table: "LedgerEntries");

            migrationBuilder.DropColumn(
                name: "Whom",
                table: "LedgerEntries");
        }
    }
}

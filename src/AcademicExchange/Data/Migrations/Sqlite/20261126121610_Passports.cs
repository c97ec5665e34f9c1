using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AcademicExchange.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Passports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PassportConsents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TextVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TransferUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PassportConsents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PassportConsents_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PassportConsents_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PassportRemovals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    HadData = table.Column<bool>(type: "INTEGER", nullable: false),
                    Scans = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PassportRemovals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PassportRemovals_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VisitPassports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConsentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sealed = table.Column<string>(type: "TEXT", nullable: false),
                    KeptUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitPassports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitPassports_PassportConsents_ConsentId",
                        column: x => x.ConsentId,
                        principalTable: "PassportConsents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VisitPassports_Visits_Id",
                        column: x => x.Id,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_RecordId",
                table: "Audit",
                column: "RecordId",
                filter: "\"RecordKind\" = 'passport'");

            migrationBuilder.CreateIndex(
                name: "IX_PassportConsents_Active",
                table: "PassportConsents",
                column: "VisitId",
                unique: true,
                filter: "\"EndedUtc\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PassportConsents_PersonId",
                table: "PassportConsents",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PassportConsents_VisitId",
                table: "PassportConsents",
                column: "VisitId");

            migrationBuilder.CreateIndex(
                name: "IX_PassportRemovals_VisitId",
                table: "PassportRemovals",
                column: "VisitId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitPassports_ConsentId",
                table: "VisitPassports",
                column: "ConsentId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PassportRemovals");

            migrationBuilder.DropTable(
                name: "VisitPassports");

            migrationBuilder.DropTable(
                name: "PassportConsents");

            migrationBuilder.DropIndex(
                name: "IX_Audit_RecordId",
                table: "Audit");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AcademicExchange.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class VisitPreparation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Passport",
                table: "Visits",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ChecklistRules",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Task = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Home = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Host = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Passport = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Kinds = table.Column<string>(type: "TEXT", nullable: false),
                    MinDays = table.Column<int>(type: "INTEGER", nullable: true),
                    MaxDays = table.Column<int>(type: "INTEGER", nullable: true),
                    Condition = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Offset = table.Column<int>(type: "INTEGER", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Anchor = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    About_Az = table.Column<string>(type: "TEXT", nullable: true),
                    About_En = table.Column<string>(type: "TEXT", nullable: true),
                    About_Fa = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChecklistRules", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "TravelRoutes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Use = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CheckedByPersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Name_Az = table.Column<string>(type: "TEXT", nullable: true),
                    Name_En = table.Column<string>(type: "TEXT", nullable: true),
                    Name_Fa = table.Column<string>(type: "TEXT", nullable: true),
                    Status_Az = table.Column<string>(type: "TEXT", nullable: true),
                    Status_En = table.Column<string>(type: "TEXT", nullable: true),
                    Status_Fa = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TravelRoutes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VisitFunding",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bearer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Manner = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: true),
                    Minor = table.Column<long>(type: "INTEGER", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    Regime = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AddedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitFunding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitFunding_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VisitPapers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitPapers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitPapers_Files_Id",
                        column: x => x.Id,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VisitPapers_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VisitChecklist",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VisitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Task = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RuleKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    IsHome = table.Column<bool>(type: "INTEGER", nullable: false),
                    InstitutionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OwnerRole = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OwnerPersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RemindOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AskedSinceUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SettledUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SettledByPersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SettledForPersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RouteId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    SettledFirstDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SettledLastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsDropped = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitChecklist", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitChecklist_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VisitChecklist_People_SettledByPersonId",
                        column: x => x.SettledByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VisitChecklist_TravelRoutes_RouteId",
                        column: x => x.RouteId,
                        principalTable: "TravelRoutes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VisitChecklist_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

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

            migrationBuilder.CreateIndex(
                name: "IX_VisitChecklist_RouteId",
                table: "VisitChecklist",
                column: "RouteId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitChecklist_SettledByPersonId",
                table: "VisitChecklist",
                column: "SettledByPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitChecklist_VisitId_Task",
                table: "VisitChecklist",
                columns: new[] { "VisitId", "Task" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitFunding_VisitId",
                table: "VisitFunding",
                column: "VisitId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitPapers_VisitId",
                table: "VisitPapers",
                column: "VisitId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChecklistRules");

            migrationBuilder.DropTable(
                name: "VisitChecklist");

            migrationBuilder.DropTable(
                name: "VisitFunding");

            migrationBuilder.DropTable(
                name: "VisitPapers");

            migrationBuilder.DropTable(
                name: "TravelRoutes");

            migrationBuilder.DropColumn(
                name: "Passport",
                table: "Visits");
        }
    }
}

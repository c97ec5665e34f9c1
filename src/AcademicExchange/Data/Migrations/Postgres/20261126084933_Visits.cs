using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AcademicExchange.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Visits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Visits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StateSinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WorkPlan = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    VisitorPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    HomeInstitutionId = table.Column<Guid>(type: "uuid", nullable: false),
                    HomeUnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    HostPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    HostInstitutionId = table.Column<Guid>(type: "uuid", nullable: false),
                    HostUnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: true),
                    HostingOfferId = table.Column<Guid>(type: "uuid", nullable: true),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    WishedFirstDay = table.Column<DateOnly>(type: "date", nullable: true),
                    WishedLastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    IsSensitive = table.Column<bool>(type: "boolean", nullable: false),
                    NeedsPermit = table.Column<bool>(type: "boolean", nullable: false),
                    PermitReference = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    ArrivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DepartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReturnState = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    VisitorReport = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    VisitorReportedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HostReport = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    HostReportedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    Title_Az = table.Column<string>(type: "text", nullable: true),
                    Title_En = table.Column<string>(type: "text", nullable: true),
                    Title_Fa = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Visits_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_HostingOffers_HostingOfferId",
                        column: x => x.HostingOfferId,
                        principalTable: "HostingOffers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_Institutions_HomeInstitutionId",
                        column: x => x.HomeInstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_Institutions_HostInstitutionId",
                        column: x => x.HostInstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_People_HostPersonId",
                        column: x => x.HostPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_People_VisitorPersonId",
                        column: x => x.VisitorPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_Units_HomeUnitId",
                        column: x => x.HomeUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Visits_Units_HostUnitId",
                        column: x => x.HostUnitId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VisitSides",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VisitId = table.Column<Guid>(type: "uuid", nullable: false),
                    InstitutionId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsHome = table.Column<bool>(type: "boolean", nullable: false),
                    Sees = table.Column<bool>(type: "boolean", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    AwaitedRole = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    AwaitedPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    AwaitedSinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitSides", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitSides_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VisitSides_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Visits_AgreementId",
                table: "Visits",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_HomeInstitutionId",
                table: "Visits",
                column: "HomeInstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_HomeUnitId",
                table: "Visits",
                column: "HomeUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_HostingOfferId",
                table: "Visits",
                column: "HostingOfferId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_HostInstitutionId",
                table: "Visits",
                column: "HostInstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_HostPersonId",
                table: "Visits",
                column: "HostPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_HostUnitId",
                table: "Visits",
                column: "HostUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_Number",
                table: "Visits",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Visits_VisitorPersonId_LastDay",
                table: "Visits",
                columns: new[] { "VisitorPersonId", "LastDay" });

            migrationBuilder.CreateIndex(
                name: "IX_VisitSides_InstitutionId_AwaitedSinceUtc_AwaitedRole",
                table: "VisitSides",
                columns: new[] { "InstitutionId", "AwaitedSinceUtc", "AwaitedRole" },
                filter: "\"AwaitedSinceUtc\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_VisitSides_InstitutionId_CreatedUtc_VisitId_Sees_PersonId_U~",
                table: "VisitSides",
                columns: new[] { "InstitutionId", "CreatedUtc", "VisitId", "Sees", "PersonId", "UnitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_VisitSides_InstitutionId_State_CreatedUtc_VisitId_Sees_Pers~",
                table: "VisitSides",
                columns: new[] { "InstitutionId", "State", "CreatedUtc", "VisitId", "Sees", "PersonId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_VisitSides_PersonId_InstitutionId_CreatedUtc_VisitId_State",
                table: "VisitSides",
                columns: new[] { "PersonId", "InstitutionId", "CreatedUtc", "VisitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_VisitSides_VisitId_InstitutionId",
                table: "VisitSides",
                columns: new[] { "VisitId", "InstitutionId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "VisitSides");

            migrationBuilder.DropTable(
                name: "Visits");
        }
    }
}

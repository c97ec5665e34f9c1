using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AcademicExchange.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Researchers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "HostingOffers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    HostPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    InstitutionId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Isced = table.Column<string>(type: "text", nullable: false),
                    Languages = table.Column<string>(type: "text", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "date", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    MostWeeks = table.Column<int>(type: "integer", nullable: false),
                    Guests = table.Column<int>(type: "integer", nullable: false),
                    HasHousing = table.Column<bool>(type: "boolean", nullable: false),
                    Search = table.Column<string>(type: "text", nullable: false),
                    Text_Az = table.Column<string>(type: "text", nullable: true),
                    Text_En = table.Column<string>(type: "text", nullable: true),
                    Text_Fa = table.Column<string>(type: "text", nullable: true),
                    Title_Az = table.Column<string>(type: "text", nullable: true),
                    Title_En = table.Column<string>(type: "text", nullable: true),
                    Title_Fa = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HostingOffers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HostingOffers_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HostingOffers_People_HostPersonId",
                        column: x => x.HostPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ResearcherProfiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    InstitutionId = table.Column<Guid>(type: "uuid", nullable: false),
                    UpdatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsListed = table.Column<bool>(type: "boolean", nullable: false),
                    ShowsEmail = table.Column<bool>(type: "boolean", nullable: false),
                    Keywords = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Isced = table.Column<string>(type: "text", nullable: false),
                    Languages = table.Column<string>(type: "text", nullable: false),
                    Orcid = table.Column<string>(type: "character varying(19)", maxLength: 19, nullable: true),
                    Publications = table.Column<string>(type: "text", nullable: false),
                    Search = table.Column<string>(type: "text", nullable: false),
                    About_Az = table.Column<string>(type: "text", nullable: true),
                    About_En = table.Column<string>(type: "text", nullable: true),
                    About_Fa = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResearcherProfiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ResearcherProfiles_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ResearcherProfiles_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_HostingOffers_CreatedUtc_Id_InstitutionId_State",
                table: "HostingOffers",
                columns: new[] { "CreatedUtc", "Id", "InstitutionId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_HostingOffers_HostPersonId_CreatedUtc",
                table: "HostingOffers",
                columns: new[] { "HostPersonId", "CreatedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_HostingOffers_InstitutionId",
                table: "HostingOffers",
                column: "InstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_HostingOffers_LastDay",
                table: "HostingOffers",
                column: "LastDay",
                filter: "\"State\" = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_ResearcherProfiles_InstitutionId",
                table: "ResearcherProfiles",
                column: "InstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_ResearcherProfiles_PersonId_InstitutionId",
                table: "ResearcherProfiles",
                columns: new[] { "PersonId", "InstitutionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResearcherProfiles_UpdatedUtc_Id_InstitutionId",
                table: "ResearcherProfiles",
                columns: new[] { "UpdatedUtc", "Id", "InstitutionId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HostingOffers");

            migrationBuilder.DropTable(
                name: "ResearcherProfiles");
        }
    }
}

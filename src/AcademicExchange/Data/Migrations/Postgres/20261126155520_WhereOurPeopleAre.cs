using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AcademicExchange.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WhereOurPeopleAre : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "EmbassyUtc",
                table: "PassportConsents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "TravellerMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InstitutionId = table.Column<Guid>(type: "uuid", nullable: false),
                    SenderPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ForPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Subject_Az = table.Column<string>(type: "text", nullable: true),
                    Subject_En = table.Column<string>(type: "text", nullable: true),
                    Subject_Fa = table.Column<string>(type: "text", nullable: true),
                    Text_Az = table.Column<string>(type: "text", nullable: true),
                    Text_En = table.Column<string>(type: "text", nullable: true),
                    Text_Fa = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TravellerMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TravellerMessages_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TravellerMessages_People_SenderPersonId",
                        column: x => x.SenderPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VisitHostContacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EmergencyLine = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    KeptUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitHostContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitHostContacts_Visits_Id",
                        column: x => x.Id,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VisitWhereabouts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Sealed = table.Column<string>(type: "text", nullable: false),
                    KeptUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitWhereabouts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitWhereabouts_Visits_Id",
                        column: x => x.Id,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TravellerMessageRecipients",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: false),
                    VisitId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TravellerMessageRecipients", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TravellerMessageRecipients_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TravellerMessageRecipients_TravellerMessages_MessageId",
                        column: x => x.MessageId,
                        principalTable: "TravellerMessages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_TravellerMessageRecipients_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_VisitSides_InstitutionId_State_LastDay_VisitId_FirstDay_IsH~",
                table: "VisitSides",
                columns: new[] { "InstitutionId", "State", "LastDay", "VisitId", "FirstDay", "IsHome", "Sees", "PersonId", "UnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_TravellerMessageRecipients_MessageId",
                table: "TravellerMessageRecipients",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_TravellerMessageRecipients_PersonId",
                table: "TravellerMessageRecipients",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_TravellerMessageRecipients_VisitId",
                table: "TravellerMessageRecipients",
                column: "VisitId");

            migrationBuilder.CreateIndex(
                name: "IX_TravellerMessages_InstitutionId_CreatedUtc",
                table: "TravellerMessages",
                columns: new[] { "InstitutionId", "CreatedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_TravellerMessages_SenderPersonId",
                table: "TravellerMessages",
                column: "SenderPersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TravellerMessageRecipients");

            migrationBuilder.DropTable(
                name: "VisitHostContacts");

            migrationBuilder.DropTable(
                name: "VisitWhereabouts");

            migrationBuilder.DropTable(
                name: "TravellerMessages");

            migrationBuilder.DropIndex(
                name: "IX_VisitSides_InstitutionId_State_LastDay_VisitId_FirstDay_IsH~",
                table: "VisitSides");

            migrationBuilder.DropColumn(
                name: "EmbassyUtc",
                table: "PassportConsents");
        }
    }
}

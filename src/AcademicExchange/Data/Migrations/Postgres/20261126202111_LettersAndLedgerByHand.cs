using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AcademicExchange.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LettersAndLedgerByHand : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "FileId",
                table: "Mails",
                type: "uuid",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "VisitId",
                table: "LedgerLines",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AlterColumn<Guid>(
                name: "PersonId",
                table: "LedgerLines",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<Guid>(
                name: "EntryId",
                table: "LedgerLines",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Languages",
                table: "IssuedDocuments",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Az",
                table: "Institutions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_En",
                table: "Institutions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Fa",
                table: "Institutions",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "LedgerEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromInstitutionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToInstitutionId = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenByInstitutionId = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenByPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Unit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Quantity = table.Column<int>(type: "integer", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    About = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    FileId = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedByInstitutionId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LedgerEntries_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntries_Files_FileId",
                        column: x => x.FileId,
                        principalTable: "Files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntries_Institutions_FromInstitutionId",
                        column: x => x.FromInstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntries_Institutions_ToInstitutionId",
                        column: x => x.ToInstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntries_Institutions_WrittenByInstitutionId",
                        column: x => x.WrittenByInstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntries_People_WrittenByPersonId",
                        column: x => x.WrittenByPersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerLines_EntryId",
                table: "LedgerLines",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerLines_WrittenUtc_Id",
                table: "LedgerLines",
                columns: new[] { "WrittenUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_AgreementId",
                table: "LedgerEntries",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_FileId",
                table: "LedgerEntries",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_FromInstitutionId",
                table: "LedgerEntries",
                column: "FromInstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_Number",
                table: "LedgerEntries",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_ToInstitutionId",
                table: "LedgerEntries",
                column: "ToInstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_WrittenByInstitutionId",
                table: "LedgerEntries",
                column: "WrittenByInstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_WrittenByPersonId",
                table: "LedgerEntries",
                column: "WrittenByPersonId");

            migrationBuilder.AddForeignKey(
                name: "FK_LedgerLines_LedgerEntries_EntryId",
                table: "LedgerLines",
                column: "EntryId",
                principalTable: "LedgerEntries",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_LedgerLines_LedgerEntries_EntryId",
                table: "LedgerLines");

            migrationBuilder.DropTable(
                name: "LedgerEntries");

            migrationBuilder.DropIndex(
                name: "IX_LedgerLines_EntryId",
                table: "LedgerLines");

            migrationBuilder.DropIndex(
                name: "IX_LedgerLines_WrittenUtc_Id",
                table: "LedgerLines");

            migrationBuilder.DropColumn(
                name: "FileId",
                table: "Mails");

            migrationBuilder.DropColumn(
                name: "EntryId",
                table: "LedgerLines");

            migrationBuilder.DropColumn(
                name: "Languages",
                table: "IssuedDocuments");

            migrationBuilder.DropColumn(
                name: "Address_Az",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Address_En",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Address_Fa",
                table: "Institutions");

            migrationBuilder.AlterColumn<Guid>(
                name: "VisitId",
                table: "LedgerLines",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "PersonId",
                table: "LedgerLines",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AcademicExchange.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "VisitId",
                table: "LedgerLines",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AlterColumn<Guid>(
                name: "PersonId",
                table: "LedgerLines",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<Guid>(
                name: "EntryId",
                table: "LedgerLines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Languages",
                table: "IssuedDocuments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Az",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_En",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Address_Fa",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "LedgerEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AgreementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromInstitutionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToInstitutionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenByInstitutionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WrittenByPersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedByInstitutionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "PersonId",
                table: "LedgerLines",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}

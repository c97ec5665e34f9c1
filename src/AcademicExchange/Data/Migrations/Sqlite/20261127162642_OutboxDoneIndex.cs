using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AcademicExchange.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OutboxDoneIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_DoneUtc",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DoneUtc",
                table: "Outbox",
                column: "DoneUtc",
                filter: "\"DoneUtc\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_DoneUtc",
                table: "Outbox");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DoneUtc",
                table: "Outbox",
                column: "DoneUtc");
        }
    }
}

using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data;

/// <summary>The model on SQLite, with its own migrations. Each save has a transaction, so that it stands in the <see cref="WriterQueue"/>.</summary>
public sealed class SqliteAppDbContext : AppDbContext
{
    public SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options)
        : base(options) => Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
}

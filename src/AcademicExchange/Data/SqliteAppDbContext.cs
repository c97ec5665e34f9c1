using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data;

/// <summary>The model on SQLite, with its own migrations.</summary>
public sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options)
    : AppDbContext(options);

using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data;

/// <summary>The model on PostgreSQL, with its own migrations.</summary>
public sealed class PostgresAppDbContext(DbContextOptions<PostgresAppDbContext> options)
    : AppDbContext(options);

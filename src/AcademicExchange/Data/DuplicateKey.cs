using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AcademicExchange.Data;

/// <summary>Tells a row that is already there from every other reason why a save was refused.</summary>
public static class DuplicateKey
{
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;

    extension(DbUpdateException refused)
    {
        /// <summary>A unique index or a key holds this value already.</summary>
        public bool IsDuplicate =>
            refused.InnerException
                is SqliteException { SqliteExtendedErrorCode: SqliteUnique or SqlitePrimaryKey }
                    or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
    }
}

using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace AcademicExchange.Platform.Workflow;

/// <summary>Tells a database that takes no write just now from every other reason why a save failed.</summary>
public static class BusyDatabase
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteFull = 13;

    extension(Exception failure)
    {
        /// <summary>Another holds it too long, or its disk is full: it may go well a moment later.</summary>
        public bool IsBusyDatabase =>
            failure
                is SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked or SqliteFull }
                    or DbException { IsTransient: true }
            || failure.InnerException is { IsBusyDatabase: true };
    }
}

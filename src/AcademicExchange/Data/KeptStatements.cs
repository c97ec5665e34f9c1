using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AcademicExchange.Data;

/// <summary>Runs each command of a <see cref="KeptConnection"/> by the statement that it keeps.</summary>
internal sealed class KeptStatements(WriterQueue writers, SharedFlush flush) : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        result is SqliteCommand { Connection: KeptConnection kept } asked
            ? kept.Keep(asked)
            : result;

    /// <summary>
    /// A write without a transaction waits for its place as one with it does. It must not hold a thread meanwhile: twenty that did left none
    /// to the writer in the place, and all waited until they were refused.
    /// </summary>
    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (command.Connection is not KeptConnection { HasPlace: false } kept)
        {
            return result;
        }

        await writers.EnterAsync(cancellationToken);
        var changed = kept.WriteInPlace(command);
        await flush.FlushAsync(kept.DataSource);
        return InterceptionResult<int>.SuppressWithResult(changed);
    }
}

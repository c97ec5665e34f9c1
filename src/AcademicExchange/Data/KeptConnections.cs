using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AcademicExchange.Data;

/// <summary>Gives each context a <see cref="KeptConnection"/> of its own.</summary>
internal sealed class KeptConnections(
    string connectionString,
    WriterQueue writers,
    SharedFlush flush
) : DbConnectionInterceptor
{
    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData,
        InterceptionResult<DbConnection> result
    ) =>
        InterceptionResult<DbConnection>.SuppressWithResult(
            new KeptConnection(connectionString, writers, flush)
        );
}

using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace AcademicExchange.Platform.Web;

/// <summary>
/// A database that takes no write just now, because another holds it too long or its disk is full, is no error of ours: the page of 503 says
/// that nothing was saved. A form that can be shown again keeps what was typed (ExchangePage); this is for everything else.
/// </summary>
internal sealed class BusyDatabase(RequestDelegate next, ILogger<BusyDatabase> log)
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteFull = 13;

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception failure) when (IsBusy(failure) && !http.Response.HasStarted)
        {
            log.LogWarning(
                failure,
                "The database took no write; {Path} was answered by 503",
                http.Request.Path
            );
            http.Response.Clear();
            http.RefuseBody(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>Whether it may go well a moment later.</summary>
    public static bool IsBusy(Exception failure) =>
        failure
            is SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked or SqliteFull }
                or DbException { IsTransient: true }
        || (failure.InnerException is { } inner && IsBusy(inner));
}

using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AcademicExchange.Tests.Access;

/// <summary>The tables that were written to, statement by statement.</summary>
internal sealed partial class WriteLog : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _tables = new();

    /// <summary>Gives what was written since the last look.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (_tables.TryDequeue(out var table))
        {
            taken.Add(table);
        }

        return taken;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Keep(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Keep(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result
    )
    {
        Keep(command);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Keep(command);
        return ValueTask.FromResult(result);
    }

    private void Keep(DbCommand command)
    {
        foreach (Match write in Writes().Matches(command.CommandText))
        {
            _tables.Enqueue(write.Groups["table"].Value);
        }
    }

    [GeneratedRegex(
        """^\s*(INSERT INTO|UPDATE|DELETE FROM) "(?<table>\w+)\W""",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Writes();
}

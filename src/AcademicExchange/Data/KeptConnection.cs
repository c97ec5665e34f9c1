using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace AcademicExchange.Data;

/// <summary>
/// An SQLite connection that stays open until its context is disposed, and keeps its statements prepared (docs/adr/0012). EF opens a
/// connection and makes a command for every query; opening and preparing took half of the time of a page. SQLite itself prepares a
/// statement anew where the schema has changed. Functions that EF adds for decimals are not there: no column is one.
/// </summary>
internal sealed class KeptConnection(
    string connectionString,
    WriterQueue writers,
    SharedFlush flush
) : SqliteConnection(connectionString)
{
    /// <summary>
    /// No flush of its own at a commit (<see cref="SharedFlush"/> sees to that), a bounded wait for the writer, foreign keys, a journal that
    /// does not grow for ever, and pages enough (4 MiB) for the index of a long list: with 2 MiB a late page of it pushes its own beginning
    /// out again. WAL is a property of the file; <see cref="DatabaseStart"/> sees to it.
    /// </summary>
    private const string Pragmas =
        "PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=7000; PRAGMA foreign_keys=ON; PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-4096;";

    /// <summary>The hottest pages have fewer, and each takes some KB.</summary>
    private const int MostStatements = 128;

    private readonly Dictionary<string, KeptCommand> _commands = [];
    private bool _isDisposing;

    /// <summary>Whether it has the writer's place, from before its transaction begins until that is over.</summary>
    public bool HasPlace { get; private set; }

    protected override SqliteTransaction? Transaction
    {
        get => base.Transaction;
        set
        {
            base.Transaction = value;
            if (value is null)
            {
                LeavePlace();
            }
        }
    }

    /// <summary>Begins where the caller has taken the writer's place for it.</summary>
    public SqliteTransaction BeginInPlace(IsolationLevel isolationLevel)
    {
        HasPlace = true;
        return BeginTransaction(isolationLevel);
    }

    /// <summary>Writes where the caller has taken the writer's place for it, and gives it back.</summary>
    public int WriteInPlace(DbCommand command)
    {
        HasPlace = true;
        try
        {
            return command.ExecuteNonQuery();
        }
        finally
        {
            LeavePlace();
        }
    }

    public override SqliteTransaction BeginTransaction(IsolationLevel isolationLevel, bool deferred)
    {
        TakePlace();
        try
        {
            return base.BeginTransaction(isolationLevel, deferred);
        }
        catch when (Transaction is null)
        {
            LeavePlace();
            throw;
        }
    }

    /// <summary>The kept command of this text with what the new one was to do; the new one itself where there is none to be had.</summary>
    public SqliteCommand Keep(SqliteCommand asked)
    {
        if (!_commands.TryGetValue(asked.CommandText, out var kept))
        {
            if (_commands.Count >= MostStatements)
            {
                Forget();
            }

            kept = new KeptCommand(asked.CommandText, this);
            _commands.Add(asked.CommandText, kept);
        }

        // A second reader of the same statement while the first is open goes its own way.
        if (!kept.TryTake(asked))
        {
            return asked;
        }

        asked.Dispose();
        return kept;
    }

    /// <summary>
    /// Begins anew when there are too many: what a start or an import asked once does not stand in the way of what pages ask all day.
    /// </summary>
    private void Forget()
    {
        foreach (var (text, kept) in _commands.Where(pair => !pair.Value.IsTaken).ToList())
        {
            _commands.Remove(text);
            kept.Dispose();
        }
    }

    public override void Open()
    {
        base.Open();
        using var command = CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override void Close()
    {
        if (_isDisposing)
        {
            base.Close();
        }
    }

    protected override void Dispose(bool disposing)
    {
        _isDisposing = true;
        _commands.Clear();
        base.Dispose(disposing);
        LeavePlace();
    }

    private void Flush() => flush.Flush(DataSource);

    private void TakePlace()
    {
        if (!HasPlace)
        {
            writers.Enter();
            HasPlace = true;
        }
    }

    private void LeavePlace()
    {
        if (HasPlace)
        {
            HasPlace = false;
            writers.Leave();
        }
    }

    /// <summary>Keeps its statement when EF disposes it, and lets go of it with its connection.</summary>
    private sealed class KeptCommand(string text, KeptConnection connection)
        : SqliteCommand(text, connection)
    {
        public bool IsTaken { get; private set; }

        public bool TryTake(SqliteCommand asked)
        {
            if (IsTaken)
            {
                return false;
            }

            IsTaken = true;
            (Transaction, CommandTimeout) = (asked.Transaction, asked.CommandTimeout);
            foreach (SqliteParameter parameter in asked.Parameters)
            {
                Parameters.Add(parameter);
            }

            asked.Parameters.Clear();
            return true;
        }

        /// <summary>One that nobody took the place for, since it was not asked for through EF's asynchronous way.</summary>
        public override int ExecuteNonQuery()
        {
            if (connection.HasPlace)
            {
                return base.ExecuteNonQuery();
            }

            connection.TakePlace();
            var changed = connection.WriteInPlace(this);
            connection.Flush();
            return changed;
        }

        protected override void Dispose(bool disposing)
        {
            if (IsTaken && disposing)
            {
                IsTaken = false;
                Transaction = null;
                Parameters.Clear();
                return;
            }

            base.Dispose(disposing);
        }
    }
}

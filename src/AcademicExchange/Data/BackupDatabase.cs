namespace AcademicExchange.Data;

/// <summary>The part of a backup that differs between the two databases.</summary>
internal abstract class BackupDatabase
{
    /// <summary>The name of the dump in the backup's folder; tells the two kinds apart.</summary>
    public abstract string DumpName { get; }

    /// <summary>One consistent moment of the database, while others write.</summary>
    public abstract Task DumpAsync(string path, CancellationToken cancel);

    /// <exception cref="BackupException">Something is there already, or a program serves it.</exception>
    public abstract Task DemandFreeAsync(bool force, CancellationToken cancel);

    /// <summary>Moves files of the database into a folder that may not exist yet.</summary>
    public virtual void PutAside(string folder) { }

    public abstract Task LoadAsync(string path, CancellationToken cancel);
}

namespace AcademicExchange.Platform.Files;

/// <summary>What was kept: the random name to find it by, its size in bytes and its lower-case hexadecimal SHA-256.</summary>
public sealed record KeptFile(string StorageName, long Size, string Sha256);

/// <summary>Keeps bytes outside the web root and the database. Disk by default; an object store is a second implementation.</summary>
public interface IFileStore
{
    Task<KeptFile> KeepAsync(Stream content, CancellationToken cancel);

    /// <exception cref="FileNotFoundException">The bytes are gone.</exception>
    Stream Open(string storageName);

    void Delete(string storageName);

    /// <summary>The names of what was written before this instant, what was never finished included.</summary>
    IEnumerable<string> Before(DateTime utc);
}

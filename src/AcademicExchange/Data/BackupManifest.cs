namespace AcademicExchange.Data;

/// <summary>What a backup holds; written last, so a folder without it is no backup.</summary>
/// <param name="Database">The name of the dump in the folder.</param>
public sealed record BackupManifest(
    DateTime CreatedUtc,
    string Database,
    IReadOnlyList<BackupEntry> Entries
)
{
    public const string FileName = "manifest.json";
}

/// <param name="Path">Below the folder, with slashes.</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record BackupEntry(string Path, long Size, string Sha256);

using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using AcademicExchange.Platform.Outbox;
using AcademicExchange.Platform.Settings;

namespace AcademicExchange.Data;

/// <summary>
/// Backup and restore of one instance: database, files, keys, under a manifest with hashes. Files are written once under random names
/// and before the row that names them, so copying them after the database leaves none out.
/// </summary>
internal sealed class Backup(StorageSettings storage, BackupDatabase database, TimeProvider clock)
{
    private static readonly string[] Folders = ["files", DataProtectionSetup.FolderName];

    /// <exception cref="BackupException">The folder is not empty, or the database cannot be read.</exception>
    public async Task<BackupManifest> MakeAsync(string folder, CancellationToken cancel)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new BackupException($"'{folder}' is not empty");
        }

        CreatePrivate(folder);
        await database.DumpAsync(Path.Combine(folder, database.DumpName), cancel);
        foreach (var part in Folders)
        {
            Copy(Path.Combine(storage.Root, part), Path.Combine(folder, part));
        }

        var manifest = new BackupManifest(
            clock.GetUtcNow().UtcDateTime,
            database.DumpName,
            await EntriesAsync(folder, cancel)
        );
        await File.WriteAllTextAsync(
            Path.Combine(folder, BackupManifest.FileName),
            JsonSerializer.Serialize(manifest, JsonFormat.Options),
            cancel
        );
        return manifest;
    }

    /// <summary>Restores into an instance that does not run. With force, what is there is put aside below the storage folder.</summary>
    /// <exception cref="BackupException">The backup is not whole, or the target is not empty.</exception>
    public async Task<BackupManifest> RestoreAsync(
        string folder,
        bool force,
        CancellationToken cancel
    )
    {
        var manifest = await CheckAsync(folder, cancel);
        Directory.CreateDirectory(storage.Root);
        using var owner = Own();
        await database.DemandFreeAsync(force, cancel);
        PutAside(force);
        await database.LoadAsync(Path.Combine(folder, manifest.Database), cancel);
        foreach (var part in Folders)
        {
            Copy(Path.Combine(folder, part), Path.Combine(storage.Root, part));
        }

        return manifest;
    }

    /// <summary>The manifest of a backup whose every file is as it was written.</summary>
    private async Task<BackupManifest> CheckAsync(string folder, CancellationToken cancel)
    {
        var path = Path.Combine(folder, BackupManifest.FileName);
        if (!File.Exists(path))
        {
            throw new BackupException($"'{folder}' holds no complete backup");
        }

        var manifest = JsonSerializer.Deserialize<BackupManifest>(
            await File.ReadAllTextAsync(path, cancel),
            JsonFormat.Options
        )!;
        if (manifest.Database != database.DumpName)
        {
            throw new BackupException("The backup was made on the other kind of database");
        }

        var found = await EntriesAsync(folder, cancel);
        var wrong = manifest.Entries.Except(found).Select(entry => entry.Path).ToList();
        return wrong.Count == 0
            ? manifest
            : throw new BackupException($"Damaged or missing: {string.Join(", ", wrong)}");
    }

    private FileStream Own()
    {
        try
        {
            return new FileStream(
                Path.Combine(storage.Root, "exchange.lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException)
        {
            throw new BackupException($"A program serves '{storage.Root}'; stop it first");
        }
    }

    private void PutAside(bool force)
    {
        var there = Folders
            .Select(name => Path.Combine(storage.Root, name))
            .Where(path =>
                Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()
            )
            .ToList();
        if (there.Count > 0 && !force)
        {
            throw new BackupException(
                $"'{there[0]}' is not empty; --force puts what is there aside"
            );
        }

        var aside = Path.Combine(
            storage.Root,
            "replaced-"
                + clock
                    .GetUtcNow()
                    .ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture)
        );
        database.PutAside(aside);
        foreach (var path in there)
        {
            Directory.CreateDirectory(aside);
            Directory.Move(path, Path.Combine(aside, Path.GetFileName(path)));
        }
    }

    private static void Copy(string from, string to)
    {
        if (!Directory.Exists(from))
        {
            return;
        }

        CreatePrivate(to);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            if (file.EndsWith(".part", StringComparison.Ordinal))
            {
                continue;
            }

            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);

            // Copies keep the mode of a file: keys stay readable by their owner only.
            try
            {
                File.Copy(file, target, overwrite: true);
            }
            catch (FileNotFoundException)
            {
                // Removed since the folder was read: no record names it.
            }
        }
    }

    private static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
    }

    private static async Task<IReadOnlyList<BackupEntry>> EntriesAsync(
        string folder,
        CancellationToken cancel
    )
    {
        var entries = new List<BackupEntry>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (path == BackupManifest.FileName)
            {
                continue;
            }

            await using var content = File.OpenRead(file);
            entries.Add(
                new BackupEntry(
                    path,
                    content.Length,
                    Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel))
                )
            );
        }

        return [.. entries.OrderBy(entry => entry.Path, StringComparer.Ordinal)];
    }
}

using System.Security.Cryptography;
using AcademicExchange.Platform.Settings;

namespace AcademicExchange.Platform.Files;

/// <summary>Files below Storage:Root/files, in 256 folders by the first letters of their random name. Written aside, then moved, so that none is half there.</summary>
public sealed class DiskFileStore(StorageSettings storage) : IFileStore
{
    private const int NameBytes = 16;
    private const string Unfinished = ".part";

    private string Root => Path.Combine(storage.Root, "files");

    public async Task<KeptFile> KeepAsync(Stream content, CancellationToken cancel)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NameBytes));
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var aside = path + Unfinished;
        using var hash = SHA256.Create();
        long size;
        try
        {
            await using (
                var file = new FileStream(
                    aside,
                    FileMode.CreateNew,
                    FileAccess.Write,
                    FileShare.None
                )
            )
            await using (var hashing = new CryptoStream(file, hash, CryptoStreamMode.Write))
            {
                await content.CopyToAsync(hashing, cancel);
                await hashing.FlushFinalBlockAsync(cancel);
                await file.FlushAsync(cancel);
                file.Flush(flushToDisk: true);
                size = file.Length;
            }

            File.Move(aside, path);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }

        return new KeptFile(name, size, Convert.ToHexStringLower(hash.Hash!));
    }

    public Stream Open(string storageName) =>
        new FileStream(PathOf(storageName), FileMode.Open, FileAccess.Read, FileShare.Read);

    public void Delete(string storageName)
    {
        File.Delete(PathOf(storageName));
        File.Delete(PathOf(storageName) + Unfinished);
    }

    public IEnumerable<string> Before(DateTime utc) =>
        Directory.Exists(Root)
            ? Directory
                .EnumerateFiles(Root, "*", SearchOption.AllDirectories)
                .Where(path => File.GetLastWriteTimeUtc(path) < utc)
                .Select(path =>
                    Path.GetFileName(path).Replace(Unfinished, "", StringComparison.Ordinal)
                )
                .Where(IsName)
            : [];

    private string PathOf(string name) =>
        IsName(name)
            ? Path.Combine(Root, name[..2], name)
            : throw new ArgumentException("Not a name that this store gave", nameof(name));

    private static bool IsName(string name) =>
        name.Length == NameBytes * 2 && name.All(char.IsAsciiHexDigitLower);
}

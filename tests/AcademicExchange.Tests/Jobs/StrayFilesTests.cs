using AcademicExchange.Platform.Files;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Jobs;

/// <summary>Bytes that were kept for a step that was then refused.</summary>
public sealed class StrayFilesTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task Run_FilesOfAllKinds_RemovesOnlyOldOnesThatNoRecordNames()
    {
        var (named, stray, young) = (await KeepAsync(), await KeepAsync(), await KeepAsync());
        var unfinished = PathOf(stray)[..^1] + "f.part";
        await File.WriteAllTextAsync(unfinished, "cut");
        Age(PathOf(named), PathOf(stray), unfinished);
        await RunAsync();
        Assert.True(
            File.Exists(PathOf(stray)),
            "an empty database names nothing, and owns nothing"
        );

        await app.AddAsync(
            new StoredFile
            {
                RecordKind = "agreement",
                RecordId = Guid.CreateVersion7(),
                Name = "scan.pdf",
                ContentType = FileKind.Pdf,
                Size = 3,
                Sha256 = new string('0', 64),
                StorageName = named,
                UploadedUtc = app.Clock.NowUtc,
            }
        );
        await RunAsync();

        Assert.True(File.Exists(PathOf(named)), "a record names it");
        Assert.True(File.Exists(PathOf(young)), "its step may not be saved yet");
        Assert.False(File.Exists(PathOf(stray)));
        Assert.False(File.Exists(unfinished));
    }

    private Task<bool> RunAsync() =>
        app.WithAsync<RemoveStrayFilesJob, bool>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return true;
        });

    private async Task<string> KeepAsync()
    {
        using var content = new MemoryStream([1, 2, 3]);
        var kept = await app.WithAsync<IFileStore, KeptFile>(store =>
            store.KeepAsync(content, CancellationToken.None)
        );
        File.SetLastWriteTimeUtc(PathOf(kept.StorageName), app.Clock.NowUtc);
        return kept.StorageName;
    }

    private void Age(params string[] paths)
    {
        foreach (var path in paths)
        {
            File.SetLastWriteTimeUtc(path, app.Clock.NowUtc.AddDays(-2));
        }
    }

    private string PathOf(string name) => Path.Combine(app.Storage, "files", name[..2], name);
}

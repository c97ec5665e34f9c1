namespace AcademicExchange.Platform.Files;

/// <summary>The kinds of files that are taken, told by content alone.</summary>
public static class FileKind
{
    /// <summary>20 MB, for one file.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    private static readonly (byte[] Magic, string ContentType)[] Known =
    [
        ("%PDF-"u8.ToArray(), "application/pdf"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
    ];

    /// <summary>The content type of a stream by its first bytes; null where it is none that is taken. The stream is rewound.</summary>
    public static async Task<string?> OfAsync(Stream content, CancellationToken cancel)
    {
        var head = new byte[16];
        var read = await content.ReadAtLeastAsync(
            head,
            head.Length,
            throwOnEndOfStream: false,
            cancel
        );
        content.Position = 0;
        return Known
            .FirstOrDefault(kind => head.AsSpan(0, read).StartsWith(kind.Magic))
            .ContentType;
    }
}

namespace AcademicExchange.Platform.Files;

/// <summary>The kinds of files that are taken, told by content alone.</summary>
public static class FileKind
{
    /// <summary>20 MB, for one file.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    public const string Pdf = "application/pdf";
    public const string Png = "image/png";
    public const string Jpeg = "image/jpeg";
    public const string Docx =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly (byte[] Magic, string ContentType)[] Known =
    [
        ("%PDF-"u8.ToArray(), Pdf),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], Png),
        ([0xFF, 0xD8, 0xFF], Jpeg),
    ];

    /// <summary>The content type of a stream; null where it is none that is taken. The stream is rewound.</summary>
    public static async Task<string?> OfAsync(Stream content, CancellationToken cancel)
    {
        var head = new byte[16];
        content.Position = 0;
        var read = await content.ReadAtLeastAsync(
            head,
            head.Length,
            throwOnEndOfStream: false,
            cancel
        );
        content.Position = 0;
        return head.AsSpan(0, read).StartsWith("PK\x03\x04"u8)
            ? OfficeFile.ContentTypeOf(content)
            : Known.FirstOrDefault(kind => head.AsSpan(0, read).StartsWith(kind.Magic)).ContentType;
    }

    /// <summary>The ending that goes with a content type.</summary>
    public static string EndingOf(string contentType) =>
        contentType switch
        {
            Pdf => ".pdf",
            Png => ".png",
            Jpeg => ".jpg",
            Docx => ".docx",
            Xlsx => ".xlsx",
            _ => ".bin",
        };
}

using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Platform.Files;

/// <summary>
/// Decides by content whether an upload is taken: PDF, PNG, JPEG, Word, Excel, at most 20 MB, nothing that acts when it is opened. No virus
/// scanner; the test file of all scanners is refused, so that a scanner put before this one can be tested through it.
/// </summary>
public static class UploadCheck
{
    /// <summary>The EICAR test file, put together here so that scanners leave this program alone.</summary>
    private static readonly byte[] Eicar =
    [
        .. @"X5O!P%@AP[4\PZX54(P^)7CC)7}$"u8,
        .. "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"u8,
    ];

    /// <summary>Where they stand in a picture or a PDF, the file is a page for a browser as well.</summary>
    private static readonly string[] Markup = ["<script", "<html", "<svg"];

    /// <summary>The content type of what may be kept; the stream is rewound.</summary>
    /// <exception cref="RuleViolation">"file.size", "file.kind", "file.infected", "file.active"; "file.closed" where a PDF lets nobody look.</exception>
    public static async Task<string> DemandAsync(Stream content, CancellationToken cancel)
    {
        if (content.Length > FileKind.MostBytes)
        {
            throw new RuleViolation("file.size", FileKind.MostBytes / (1024 * 1024));
        }

        var isInfected = Holds(content, Eicar);
        var kind = await FileKind.OfAsync(content, cancel);
        var isOffice = kind is FileKind.Docx or FileKind.Xlsx;
        if (isInfected || (isOffice && OfficeFile.Holds(content, Eicar)))
        {
            throw new RuleViolation("file.infected");
        }

        if (kind is null)
        {
            throw new RuleViolation("file.kind");
        }

        var (acts, isClosed) = kind == FileKind.Pdf ? PdfFile.Look(content) : (false, false);
        if (acts || (isOffice ? OfficeFile.IsActive(content) : IsSecondKind(content)))
        {
            throw new RuleViolation("file.active");
        }

        if (isClosed)
        {
            throw new RuleViolation("file.closed");
        }

        content.Position = 0;
        return kind;
    }

    /// <summary>As <see cref="DemandAsync"/>, where a picture of paper is wanted.</summary>
    /// <exception cref="RuleViolation">The same, and "file.not-a-scan".</exception>
    public static async Task<string> DemandScanAsync(Stream content, CancellationToken cancel)
    {
        var kind = await DemandAsync(content, cancel);
        return kind is FileKind.Docx or FileKind.Xlsx
            ? throw new RuleViolation("file.not-a-scan")
            : kind;
    }

    /// <summary>Whether a PDF or a picture is something else too, for a program that looks at its end or at its text.</summary>
    private static bool IsSecondKind(Stream content)
    {
        if (OfficeFile.EndsAsZip(content))
        {
            return true;
        }

        content.Position = 0;
        return ByteSearch.HoldsAny(content, Markup);
    }

    private static bool Holds(Stream content, byte[] bytes)
    {
        content.Position = 0;
        return ByteSearch.Holds(content, bytes);
    }
}

using System.Buffers.Binary;
using System.IO.Compression;

namespace AcademicExchange.Platform.Files;

/// <summary>Looks into the ZIP of a Word or Excel file without unpacking it to disk.</summary>
internal static class OfficeFile
{
    private const int MostEntries = 5000;
    private const long MostUnpacked = 200L * 1024 * 1024;

    /// <summary>Parts that act, or fetch something that acts.</summary>
    private static readonly string[] ActiveParts =
    [
        "vbaProject",
        "vbaData",
        "/activeX/",
        "/embeddings/",
        "/externalLinks/",
        "/macrosheets/",
        "/ctrlProps/",
    ];

    /// <summary>Word or Excel by the parts inside; null for any other ZIP, a broken one or one that unpacks to too much.</summary>
    public static string? ContentTypeOf(Stream content) =>
        Look(
            content,
            zip =>
            {
                if (
                    zip.Entries.Count > MostEntries
                    || zip.Entries.Sum(entry => entry.Length) > MostUnpacked
                    || zip.GetEntry("[Content_Types].xml") is null
                )
                {
                    return null;
                }

                return zip.GetEntry("word/document.xml") is not null ? FileKind.Docx
                    : zip.GetEntry("xl/workbook.xml") is not null ? FileKind.Xlsx
                    : null;
            }
        );

    /// <summary>Whether it holds macros, controls, embedded objects, or loads a template from elsewhere.</summary>
    public static bool IsActive(Stream content) =>
        Look(
            content,
            zip =>
                zip.Entries.Any(entry =>
                    Array.Exists(
                        ActiveParts,
                        part => entry.FullName.Contains(part, StringComparison.OrdinalIgnoreCase)
                    )
                )
                || Says(zip, "[Content_Types].xml", "macroEnabled")
                || Says(zip, "word/_rels/settings.xml.rels", "attachedTemplate")
        );

    /// <summary>Whether any part holds these bytes.</summary>
    public static bool Holds(Stream content, byte[] bytes) =>
        Look(
            content,
            zip =>
                zip.Entries.Any(entry =>
                {
                    using var part = entry.Open();
                    return ByteSearch.Holds(part, bytes);
                })
        );

    /// <summary>Whether its end is that of a ZIP, whatever its beginning says.</summary>
    public static bool EndsAsZip(Stream content)
    {
        const int Record = 22;
        const int LongestComment = ushort.MaxValue;
        var tail = new byte[Math.Min(content.Length, Record + LongestComment)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        for (var rest = tail.AsSpan(); ; )
        {
            var at = rest.LastIndexOf("PK\x05\x06"u8);
            if (at < 0)
            {
                return false;
            }

            if (
                at + Record <= tail.Length
                && at + Record + BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 20))
                    <= tail.Length
            )
            {
                return true;
            }

            rest = rest[..at];
        }
    }

    private static bool Says(ZipArchive zip, string name, string text)
    {
        if (zip.GetEntry(name) is not { } entry)
        {
            return false;
        }

        using var part = entry.Open();
        return ByteSearch.Holds(part, System.Text.Encoding.ASCII.GetBytes(text));
    }

    private static T? Look<T>(Stream content, Func<ZipArchive, T?> look)
    {
        content.Position = 0;
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return look(zip);
        }
        catch (InvalidDataException)
        {
            return default;
        }
        finally
        {
            content.Position = 0;
        }
    }
}

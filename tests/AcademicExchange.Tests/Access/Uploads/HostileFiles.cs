using System.IO.Compression;
using System.Text;
using AcademicExchange.Platform.Files;

namespace AcademicExchange.Tests.Access.Uploads;

/// <summary>Files that attack, each under a name that tries to be believed.</summary>
internal static class HostileFiles
{
    private const string Eicar =
        @"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    public static IReadOnlyList<(string Name, byte[] Content)> All { get; } =
    [
        ("scan.pdf", Latin(Eicar)),
        ("infected.pdf", Latin("%PDF-1.7\n" + Eicar + "\n%%EOF")),
        ("page.pdf", Latin("<!doctype html><script>alert(1)</script>")),
        ("drawing.png", Latin("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
        ("report.pdf.exe", Latin("MZ\u0090\0\u0003\0")),
        ("report.exe.pdf", Latin("MZ\u0090\0\u0003\0")),
        ("script.pdf", Latin("#!/bin/sh\nrm -rf /")),
        ("old.gif", Latin("GIF89a<script>alert(1)</script>")),
        ("acts.pdf", Latin("%PDF-1.7\n/OpenAction << /S /JavaScript /JS (app.alert(1)) >>\n%%EOF")),
        ("spelt.pdf", Latin("%PDF-1.7\n/S /J#61vaScript /JS (app.alert(1))\n%%EOF")),
        ("packed.pdf", Packed("<< /S /JavaScript /JS (app.alert(1)) >>")),
        ("closed.pdf", Latin("%PDF-1.7\ntrailer << /Encrypt 9 0 R >>\n%%EOF")),
        ("starts.pdf", Latin("%PDF-1.7\n/S /Launch /F (cmd.exe)\n%%EOF")),
        ("two-kinds.pdf", Latin("%PDF-1.7\n<html><script>alert(1)</script></html>\n%%EOF")),
        ("archive.pdf", [.. Latin("%PDF-1.7\n%%EOF\n"), .. Zip(("Main.class", "x"))]),
        ("picture.png", Latin("\u0089PNG\r\n\u001a\n....IHDR<script>alert(1)</script>")),
        ("photo.jpg", Latin("\u00ff\u00d8\u00ff\u00e0..JFIF<SVG onload=alert(1)>")),
        ("macros.docx", Docx(("word/vbaProject.bin", "x"))),
        ("object.docx", Docx(("word/embeddings/oleObject1.bin", "x"))),
        ("template.docx", Docx(("word/_rels/settings.xml.rels", "Type=attachedTemplate"))),
        ("infected.docx", Docx(("word/media/image1.png", Eicar))),
        ("bomb.docx", Bomb()),
        ("plain.zip", Zip(("a.txt", "x"))),
        ("many.docx", Docx([.. Enumerable.Range(0, 5001).Select(n => ($"word/{n}", ""))])),
        ("nothing.pdf", []),
        ("large.pdf", [.. "%PDF-1.7\n"u8, .. new byte[FileKind.MostBytes]]),
    ];

    /// <summary>A harmless PDF.</summary>
    public static byte[] Pdf { get; } = Latin("%PDF-1.4\n%%EOF\n");

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>A PDF that keeps this among its packed objects.</summary>
    private static byte[] Packed(string objects)
    {
        using var pdf = new MemoryStream();
        pdf.Write(Latin("%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n"));
        using (var deflate = new ZLibStream(pdf, CompressionMode.Compress, leaveOpen: true))
        {
            deflate.Write(Latin(objects));
        }

        return pdf.ToArray();
    }

    private static byte[] Docx(params (string Name, string Text)[] parts) =>
        Zip([("[Content_Types].xml", ""), ("word/document.xml", ""), .. parts]);

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A megabyte that unpacks to 240.</summary>
    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream(Docx());
        using var grown = new MemoryStream();
        bytes.CopyTo(grown);
        using (var zip = new ZipArchive(grown, ZipArchiveMode.Update, leaveOpen: true))
        {
            var zeros = new byte[16 * 1024 * 1024];
            for (var n = 0; n < 15; n++)
            {
                using var part = zip.CreateEntry($"word/media/{n}.png", CompressionLevel.Fastest)
                    .Open();
                part.Write(zeros);
            }
        }

        return grown.ToArray();
    }
}

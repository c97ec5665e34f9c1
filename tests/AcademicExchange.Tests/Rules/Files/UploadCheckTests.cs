using System.IO.Compression;
using System.Text;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Tests.Rules.Files;

public sealed class UploadCheckTests
{
    private const string EicarText =
        @"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    [Theory]
    [InlineData("%PDF-1.7\n1 0 obj", FileKind.Pdf)]
    [InlineData("\u0089PNG\r\n\u001a\n....IHDR", FileKind.Png)]
    [InlineData("\u00ff\u00d8\u00ff\u00e0..JFIF", FileKind.Jpeg)]
    public async Task Demand_KindThatIsTaken_IsToldByContent(string content, string expected) =>
        Assert.Equal(expected, await CheckAsync(Latin(content)));

    [Theory]
    [InlineData("word/document.xml", FileKind.Docx)]
    [InlineData("xl/workbook.xml", FileKind.Xlsx)]
    public async Task Demand_OfficeFile_IsToldByItsParts(string part, string expected) =>
        Assert.Equal(expected, await CheckAsync(Zip(("[Content_Types].xml", ""), (part, ""))));

    [Theory]
    [InlineData("<html><script>alert(1)</script>", "file.kind")]
    [InlineData("<svg onload='x()'/>", "file.kind")]
    [InlineData("MZ\u0090\u0000", "file.kind")]
    [InlineData("#!/bin/sh", "file.kind")]
    [InlineData("GIF89a", "file.kind")]
    [InlineData("", "file.kind")]
    [InlineData("PK\u0003\u0004 no zip", "file.kind")]
    [InlineData(EicarText, "file.infected")]
    [InlineData("%PDF-1.4 " + EicarText, "file.infected")]
    [InlineData("%PDF-1.4 /OpenAction << /S /JavaScript /JS (app.alert(1)) >>", "file.active")]
    [InlineData("%PDF-1.4 /S /Launch /F (cmd.exe)", "file.active")]
    [InlineData("%PDF-1.4\n<SCRIPT>alert(1)</script>", "file.active")]
    [InlineData("\u0089PNG\r\n\u001a\n....tEXt<svg onload=x>", "file.active")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0<hTmL>", "file.active")]
    public async Task Demand_Attack_IsRefused(string content, string rule) =>
        Assert.Equal(rule, await RuleOfAsync(Latin(content)));

    [Theory]
    [InlineData("word/vbaProject.bin", "", "file.active")]
    [InlineData("word/embeddings/oleObject1.bin", "", "file.active")]
    [InlineData("word/_rels/settings.xml.rels", "Type=attachedTemplate", "file.active")]
    [InlineData("word/media/image1.png", EicarText, "file.infected")]
    public async Task Demand_OfficeFileThatActs_IsRefused(string part, string text, string rule) =>
        Assert.Equal(
            rule,
            await RuleOfAsync(
                Zip(("[Content_Types].xml", ""), ("word/document.xml", ""), (part, text))
            )
        );

    [Theory]
    [InlineData("/OpenAction << /S /J#61vaScript /JS (app.alert(1)) >>")]
    [InlineData("/S /#4C#61#75#6E#63#68 /F (cmd.exe)")]
    [InlineData("/Type /Embedded#46ile")]
    public async Task Demand_PdfThatSpellsItsNames_IsRefused(string content) =>
        Assert.Equal("file.active", await RuleOfAsync(Latin("%PDF-1.7 " + content)));

    [Theory]
    [InlineData("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode")]
    [InlineData("/Type /XObject /Subtype /Image /Filter /FlateDecode")]
    [InlineData("/Filter [/Fl]")]
    [InlineData("")]
    public async Task Demand_PdfThatActsInAPackedStream_IsRefused(string dictionary)
    {
        Assert.Equal("file.active", await RuleOfAsync(Pdf(dictionary, Packed(Script))));
        Assert.Equal("file.active", await RuleOfAsync(Pdf(dictionary, Packed(Packed(Script)))));
        Assert.Equal(FileKind.Pdf, await CheckAsync(Pdf(dictionary, Packed(Harmless))));
    }

    /// <summary>The beginning of these objects ("80 0") could be that of a packed stream as well.</summary>
    [Fact]
    public async Task Demand_PdfWhoseObjectsLookPackedAgain_IsRefused() =>
        Assert.Equal(
            "file.active",
            await RuleOfAsync(Pdf("/Type /ObjStm", Packed([.. Latin("80 0 "), .. Script])))
        );

    [Theory]
    [InlineData("/Type /ObjStm /Filter /ASCII85Decode")]
    [InlineData("/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]")]
    [InlineData("/Type /Obj#53tm /Filter /LZW")]
    [InlineData("/N 3 /First 20 /Filter /RunLengthDecode")]
    [InlineData("/Type /ObjStm /Filter /FlateDecode /DecodeParms << /Predictor 12 >>")]
    [InlineData("/Type /ObjStm /Filter 7 0 R")]
    public async Task Demand_PdfThatPacksObjectsOtherwise_IsRefused(string dictionary) =>
        Assert.Equal("file.closed", await RuleOfAsync(Pdf(dictionary, Packed(Harmless))));

    /// <summary>As programs write them: pages packed twice, an outline, a table of objects with a predictor.</summary>
    [Fact]
    public async Task Demand_PdfOfPlainPrograms_IsTaken() =>
        Assert.Equal(
            FileKind.Pdf,
            await CheckAsync([
                .. Latin("%PDF-1.7\n4 0 obj << /Type /Outlines /First 5 0 R /N 1 >> endobj\n"),
                .. Pdf("/Filter [/ASCII85Decode /FlateDecode]", Latin("Gb!$I~>")),
                .. Pdf(
                    "/Type /XRef /W [1 2 1] /Filter /FlateDecode /DecodeParms << /Columns 4 >>",
                    Packed(Harmless)
                ),
                .. Pdf("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", Packed(Harmless)),
            ])
        );

    [Fact]
    public async Task Demand_EncryptedPdf_IsRefused() =>
        Assert.Equal(
            "file.closed",
            await RuleOfAsync(Latin("%PDF-1.7\ntrailer << /Root 1 0 R /#45ncrypt 9 0 R >>"))
        );

    [Fact]
    public async Task Demand_PdfPackedTooOften_IsRefused()
    {
        var content = Harmless;
        for (var layer = 0; layer < 6; layer++)
        {
            content = Packed(content);
        }

        Assert.Equal("file.closed", await RuleOfAsync(Pdf("", content)));
    }

    [Fact]
    public async Task Demand_PdfWithABrokenStream_IsRefusedWhereItHoldsObjects()
    {
        byte[] broken = [.. Packed(Harmless).AsSpan(0, 20), .. Latin("no such thing")];

        Assert.Equal("file.closed", await RuleOfAsync(Pdf("/Type /ObjStm", broken)));
        Assert.Equal(FileKind.Pdf, await CheckAsync(Pdf("/Subtype /Image", broken)));
    }

    /// <summary>What came out before the break is enough for a reader program.</summary>
    [Fact]
    public async Task Demand_PdfThatActsBeforeTheBreak_IsRefused()
    {
        var rest = Latin(string.Concat(Enumerable.Range(0, 50_000)));
        byte[] broken = [.. Packed([.. Script, .. rest]).AsSpan(0, 30_000), .. Latin("no more")];

        Assert.Equal("file.active", await RuleOfAsync(Pdf("/Subtype /Image", broken)));
    }

    [Theory]
    [InlineData(1, 300)]
    [InlineData(10, 40)]
    public async Task Demand_PdfThatUnpacksToTooMuch_IsRefusedWithoutKeepingIt(
        int streams,
        int size
    )
    {
        var bomb = Packed(new byte[size * 1024 * 1024]);
        byte[] content = [.. Enumerable.Repeat(Pdf("", bomb), streams).SelectMany(one => one)];
        var before = GC.GetAllocatedBytesForCurrentThread();

        using var stream = new MemoryStream(content);
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() =>
            UploadCheck.DemandAsync(stream, CancellationToken.None)
        );

        Assert.Equal("file.closed", refusal.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * 1024 * 1024);
    }

    [Fact]
    public async Task Demand_PdfOfTooManyStreams_IsRefused() =>
        Assert.Equal(
            "file.closed",
            await RuleOfAsync([
                .. Latin("%PDF-1.7\n"),
                .. Latin(string.Concat(Enumerable.Repeat("stream\n", 30_000))),
            ])
        );

    [Fact]
    public async Task Demand_PdfWhoseStreamHasNoBeginning_IsRefused() =>
        Assert.Equal(
            "file.closed",
            await RuleOfAsync([
                .. Latin("%PDF-1.7\n1 0 obj << /Type /ObjStm /Filter /LZW /X "),
                .. new byte[100_000],
                .. Latin(">>\nstream\nabc"),
            ])
        );

    [Fact]
    public async Task Demand_OtherZip_IsRefused() =>
        Assert.Equal("file.kind", await RuleOfAsync(Zip(("a.exe", "MZ"))));

    [Fact]
    public async Task Demand_PdfThatIsAZipToo_IsRefused() =>
        Assert.Equal(
            "file.active",
            await RuleOfAsync([.. Latin("%PDF-1.4\n%%EOF\n"), .. Zip(("Main.class", "x"))])
        );

    /// <summary>Four bytes of chance, without the rest of a ZIP's end.</summary>
    [Fact]
    public async Task Demand_PictureWithTheMarkOfAZipByChance_IsTaken() =>
        Assert.Equal(
            FileKind.Png,
            await CheckAsync(Latin("\u0089PNG\r\n\u001a\n....PK\u0005\u0006IEND"))
        );

    [Fact]
    public async Task Demand_TooLarge_IsRefused() =>
        Assert.Equal("file.size", await RuleOfAsync(new byte[FileKind.MostBytes + 1]));

    [Fact]
    public async Task Demand_EicarAcrossTwoBlocks_IsFound() =>
        Assert.Equal(
            "file.infected",
            await RuleOfAsync([.. new byte[(64 * 1024) - 20], .. Latin(EicarText)])
        );

    [Theory]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData(@"C:\Users\a\موافقت‌نامه.pdf", "موافقت‌نامه.pdf")]
    [InlineData("Saziş layihəsi.PDF", "Saziş layihəsi.pdf")]
    [InlineData("report.pdf.exe", "report.pdf.exe.pdf")]
    [InlineData("a\u202Efdp.exe", "afdp.exe.pdf")]
    [InlineData("a\r\nSet-Cookie: x", "a_Set-Cookie_ x.pdf")]
    [InlineData("...", "file.pdf")]
    public void Of_HostileName_IsHarmless(string given, string expected) =>
        Assert.Equal(expected, FileName.Of(given, FileKind.Pdf));

    private static async Task<string> CheckAsync(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await UploadCheck.DemandAsync(stream, CancellationToken.None);
    }

    private static async Task<string> RuleOfAsync(byte[] content) =>
        (await Assert.ThrowsAsync<RuleViolation>(() => CheckAsync(content))).Code;

    private static byte[] Script => Latin("1 0 << /S /JavaScript /JS (app.alert(1)) >>");

    private static byte[] Harmless => Latin("1 0 << /Type /Annot /Contents (a plain note) >>");

    private static byte[] Pdf(string dictionary, byte[] content) =>
        [
            .. Latin($"%PDF-1.7\n1 0 obj\n<< {dictionary} /Length {content.Length} >>\nstream\r\n"),
            .. content,
            .. Latin("\nendstream\nendobj\n"),
        ];

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

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
}

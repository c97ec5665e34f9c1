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

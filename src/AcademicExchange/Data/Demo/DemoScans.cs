using System.Globalization;
using System.Text;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Files;

namespace AcademicExchange.Data.Demo;

/// <summary>Stands in for the scans that offices attach: a page that says what it would be.</summary>
internal sealed class DemoScans(AppDbContext data, IFileStore files)
{
    /// <summary>Keeps a page for this agreement, seen by all parties, and gives its key.</summary>
    public Task<Guid> KeepAsync(
        Agreement agreement,
        string about,
        Act act,
        CancellationToken cancel
    ) => KeepAsync(Agreement.RecordKind, agreement.Id, agreement.Number, about, act, cancel);

    /// <summary>Keeps a page for this record, seen by all of its sides, and gives its key.</summary>
    public async Task<Guid> KeepAsync(
        string recordKind,
        Guid recordId,
        string number,
        string about,
        Act act,
        CancellationToken cancel
    )
    {
        using var page = new MemoryStream(Page("DEMO - not a real document", number, about));
        var kept = await files.KeepAsync(page, cancel);
        var file = new StoredFile
        {
            RecordKind = recordKind,
            RecordId = recordId,
            InstitutionId = act.By.InstitutionId,
            Shared = true,
            Name = about.Replace(' ', '-') + ".pdf",
            ContentType = "application/pdf",
            Size = kept.Size,
            Sha256 = kept.Sha256,
            StorageName = kept.StorageName,
            UploadedByPersonId = act.By.PersonId,
            UploadedUtc = act.NowUtc,
        };
        data.Files.Add(file);
        return file.Id;
    }

    /// <summary>The smallest PDF that holds some lines of ASCII.</summary>
    internal static byte[] Page(params IReadOnlyList<string> lines)
    {
        var content =
            "BT /F1 18 Tf 72 720 Td 28 TL "
            + string.Concat(lines.Select(line => $"({line}) Tj T* "))
            + "ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            Invariant($"<< /Length {content.Length} >>\nstream\n{content}\nendstream"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder(
            Invariant($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n")
        );
        for (var at = 0; at < objects.Length; at++)
        {
            table.Append(Invariant($"{pdf.Length:D10} 00000 n \n"));
            pdf.Append(Invariant($"{at + 1} 0 obj\n{objects[at]}\nendobj\n"));
        }

        var start = pdf.Length;
        pdf.Append(table)
            .Append(Invariant($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\n"))
            .Append(Invariant($"startxref\n{start}\n%%EOF\n"));
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}

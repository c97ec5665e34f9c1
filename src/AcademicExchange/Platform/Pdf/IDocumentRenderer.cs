using AcademicExchange.Platform.Pdf.Blocks;

namespace AcademicExchange.Platform.Pdf;

/// <summary>
/// Turns a document into a PDF. Safe for many threads. The seam where another engine goes in (docs/adr/0005).
/// </summary>
public interface IDocumentRenderer
{
    /// <summary>The file: the same bytes for the same document. Text never makes it fail; a letter the fonts lack shows as a box.</summary>
    byte[] Render(Document document);
}

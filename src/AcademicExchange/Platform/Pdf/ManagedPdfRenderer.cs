using AcademicExchange.Platform.Pdf.Blocks;
using AcademicExchange.Platform.Pdf.Writing;

namespace AcademicExchange.Platform.Pdf;

/// <summary>
/// The renderer of this program: managed code and two embedded fonts, nothing else. One for the whole process; at most one document a
/// core is rendered at a time, so that pages stay quick while letters go out by the hundred.
/// </summary>
public sealed class ManagedPdfRenderer(ILogger<ManagedPdfRenderer> log)
    : IDocumentRenderer,
        IDisposable
{
    private readonly SemaphoreSlim _cores = new(Environment.ProcessorCount);

    public byte[] Render(Document document)
    {
        _cores.Wait();
        try
        {
            var writer = new DocumentWriter(document);
            byte[] file = writer.Write();
            if (writer.Missing.Count > 0)
            {
                log.LogWarning(
                    "{Identifier}: {Count} words have letters that the fonts lack, shown as boxes; the first is {Word}",
                    document.Identifier,
                    writer.Missing.Count,
                    writer.Missing[0]
                );
            }
            return file;
        }
        finally
        {
            _cores.Release();
        }
    }

    public void Dispose() => _cores.Dispose();
}

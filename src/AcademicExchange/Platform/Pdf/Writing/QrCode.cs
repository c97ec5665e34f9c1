using System.Collections;
using QRCoder;

namespace AcademicExchange.Platform.Pdf.Writing;

/// <summary>A QR code as a drawing of one unit a module, to be scaled where it is used.</summary>
internal sealed class QrCode
{
    /// <summary>Four empty modules round a code belong to it; ours stand on white paper with room, so two are drawn.</summary>
    private const int Quiet = 2;

    private readonly PdfBytes _drawing = new();

    public QrCode(string payload)
    {
        using var code = QRCodeGenerator.GenerateQrCode(payload, QRCodeGenerator.ECCLevel.M);
        List<BitArray> rows = code.ModuleMatrix;
        int drawnQuiet = 4;
        Modules = rows.Count - (2 * (drawnQuiet - Quiet));
        int cut = drawnQuiet - Quiet;
        _drawing.Numbers(Ink.Text.Red, Ink.Text.Green, Ink.Text.Blue).Add("rg\n");
        for (int y = 0; y < rows.Count; y++)
        {
            for (int x = 0; x < rows.Count; x++)
            {
                int end = x;
                while (end < rows.Count && rows[y][end])
                {
                    end++;
                }
                if (end > x)
                {
                    _drawing.Numbers(x - cut, Modules - (y - cut) - 1, end - x, 1).Add("re\n");
                    x = end;
                }
            }
        }
        _drawing.Add("f\n");
    }

    /// <summary>Modules a side.</summary>
    public int Modules { get; }

    public int Write(PdfFile file) =>
        file.AddStream(
            $"/Type /XObject /Subtype /Form /BBox [0 0 {Modules} {Modules}] /Resources << >>",
            _drawing.Written
        );
}

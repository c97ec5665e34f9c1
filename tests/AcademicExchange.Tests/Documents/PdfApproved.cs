namespace AcademicExchange.Tests.Documents;

/// <summary>
/// Compares with what was looked at and approved, kept in Documents/PdfData. Set APPROVE_PDF=1 to write the files anew, and look at them
/// before they are committed.
/// </summary>
public static class PdfApproved
{
    /// <summary>How much of a picture may differ: poppler's versions smooth edges a little differently.</summary>
    private const double MostDifferent = 0.004;
    private const int Noticeable = 96;

    private static bool Approving => Environment.GetEnvironmentVariable("APPROVE_PDF") == "1";

    public static void Text(string name, string actual)
    {
        string file = PdfFiles.Find($"Documents/PdfData/{name}.txt");
        if (Approving)
        {
            File.WriteAllText(file, actual);
        }
        Assert.Equal(File.ReadAllText(file), actual);
    }

    /// <summary>One page at 50 dots an inch.</summary>
    public static void Picture(string name, byte[] pdf, int page)
    {
        string folder = Directory.CreateTempSubdirectory("academic-exchange-").FullName;
        try
        {
            string number = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
            string root = Path.Combine(folder, "page");
            PdfTools.Run(
                "pdftoppm",
                pdf,
                "-r",
                "50",
                "-png",
                "-singlefile",
                "-f",
                number,
                "FILE",
                root
            );
            byte[] png = File.ReadAllBytes(root + ".png");
            string file = PdfFiles.Find($"Documents/PdfData/{name}.png");
            if (Approving)
            {
                File.WriteAllBytes(file, png);
            }
            var (approved, actual) = (
                PagePicture.Read(File.ReadAllBytes(file)),
                PagePicture.Read(png)
            );
            Assert.Equal((approved.Width, approved.Height), (actual.Width, actual.Height));
            int different = approved
                .Pixels.Zip(actual.Pixels)
                .Count(pair => Math.Abs(pair.First - pair.Second) > Noticeable);
            Assert.True(
                different <= MostDifferent * actual.Pixels.Length,
                $"{different} pixels of {name} differ from the approved picture."
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

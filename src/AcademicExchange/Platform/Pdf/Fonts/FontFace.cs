using AcademicExchange.Platform.Pdf.Shaping;

namespace AcademicExchange.Platform.Pdf.Fonts;

/// <summary>One of the two faces of every document, read once a process with all that shaping needs from it.</summary>
internal sealed class FontFace
{
    private static readonly Lazy<FontFace> TheRegular = new(() =>
        new FontFace("Vazirmatn-Regular")
    );
    private static readonly Lazy<FontFace> TheBold = new(() => new FontFace("Vazirmatn-Bold"));

    private FontFace(string name)
    {
        Name = name;
        using var stream =
            typeof(FontFace).Assembly.GetManifestResourceStream($"Fonts.{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not in the program.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        File = new FontFile(bytes);
        Subsets = new FontSubsets(File);
        Shaper = new Shaper(this);
    }

    public static FontFace Regular => TheRegular.Value;
    public static FontFace Bold => TheBold.Value;

    public string Name { get; }
    public FontFile File { get; }
    public FontSubsets Subsets { get; }
    public Shaper Shaper { get; }

    /// <summary>Advance in thousandths of the size, as PDF counts.</summary>
    public double Thousandths(int units) => units * 1000.0 / File.UnitsPerEm;
}

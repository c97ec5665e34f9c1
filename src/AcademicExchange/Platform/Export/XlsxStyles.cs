using DocumentFormat.OpenXml.Spreadsheet;

namespace AcademicExchange.Platform.Export;

/// <summary>The few formats of a sheet. Their place in the list is what a cell refers to.</summary>
internal static class XlsxStyles
{
    public const uint Plain = 0;
    public const uint Head = 1;
    public const uint Day = 2;
    public const uint Instant = 3;
    public const uint Whole = 4;
    public const uint Fraction = 5;

    private const uint DayFormat = 164;
    private const uint InstantFormat = 165;
    private const uint WholeFormat = 3;
    private const uint FractionFormat = 4;

    public static Stylesheet Sheet() =>
        new(
            new NumberingFormats(
                Format(DayFormat, "yyyy-mm-dd"),
                Format(InstantFormat, "yyyy-mm-dd hh:mm\" UTC\"")
            ),
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { FontId = 1, ApplyFont = true },
                Numbers(DayFormat),
                Numbers(InstantFormat),
                Numbers(WholeFormat),
                Numbers(FractionFormat)
            )
        );

    private static NumberingFormat Format(uint id, string code) =>
        new() { NumberFormatId = id, FormatCode = code };

    private static CellFormat Numbers(uint format) =>
        new() { NumberFormatId = format, ApplyNumberFormat = true };
}

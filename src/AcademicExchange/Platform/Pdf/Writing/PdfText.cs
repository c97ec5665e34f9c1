using System.Text;

namespace AcademicExchange.Platform.Pdf.Writing;

/// <summary>Strings, dates and names as PDF objects.</summary>
internal static class PdfText
{
    /// <summary>Any text, in UTF-16 with its mark, as a hexadecimal string.</summary>
    public static string String(string text) => $"<FEFF{Utf16(text)}>";

    public static string Utf16(string text) =>
        Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    public static string Date(DateTime utc) =>
        FormattableString.Invariant($"(D:{utc:yyyyMMddHHmmss}+00'00')");

    public static string Reference(int number) => FormattableString.Invariant($"{number} 0 R");

    public static string References(IEnumerable<int> numbers) =>
        $"[{string.Join(' ', numbers.Select(Reference))}]";
}

using System.Globalization;
using System.IO.Compression;
using AcademicExchange.Platform.Pdf.Bidi;

namespace AcademicExchange.Tests.Rules;

/// <summary>Our bidirectional algorithm against the conformance files of Unicode, every case of them.</summary>
public class PdfBidiConformanceTests
{
    [Fact]
    public void Resolve_EveryCaseOfBidiTest_GivesTheLevelsAndOrderOfUnicode()
    {
        string[] levels = [];
        string order = "";
        int cases = 0;
        foreach (var line in Lines("BidiTest"))
        {
            if (line.StartsWith("@Levels:", StringComparison.Ordinal))
            {
                levels = Words(line[8..]);
            }
            else if (line.StartsWith("@Reorder:", StringComparison.Ordinal))
            {
                order = line[9..].Trim();
            }
            else if (line.Split(';') is [var names, var bits])
            {
                var classes = Array.ConvertAll(Words(names), Enum.Parse<BidiClass>);
                int set = int.Parse(bits, CultureInfo.InvariantCulture);
                foreach (var (bit, level) in new (int, int?)[] { (1, null), (2, 0), (4, 1) })
                {
                    if ((set & bit) != 0)
                    {
                        var paragraph = new BidiParagraph(new int[classes.Length], classes, level);
                        Check(paragraph, levels, order, line);
                        cases++;
                    }
                }
            }
        }
        Assert.Equal(770_241, cases);
    }

    [Fact]
    public void Resolve_EveryCaseOfBidiCharacterTest_GivesTheLevelsAndOrderOfUnicode()
    {
        int cases = 0;
        foreach (var line in Lines("BidiCharacterTest"))
        {
            if (
                line.Split(';')
                is not [var characters, var direction, var baseLevel, var levels, var order]
            )
            {
                continue;
            }
            int[] text = Array.ConvertAll(
                Words(characters),
                c => int.Parse(c, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            );
            var paragraph = new BidiParagraph(
                text,
                direction == "2" ? null : int.Parse(direction, CultureInfo.InvariantCulture)
            );
            Assert.Equal(int.Parse(baseLevel, CultureInfo.InvariantCulture), paragraph.BaseLevel);
            Check(paragraph, Words(levels), order.Trim(), line);
            cases++;
        }
        Assert.Equal(91_707, cases);
    }

    private static void Check(
        BidiParagraph paragraph,
        string[] expectedLevels,
        string expectedOrder,
        string line
    )
    {
        byte[] levels = BidiLine.Levels(paragraph, 0, paragraph.Levels.Length);
        var kept = new List<int>();
        for (int i = 0; i < levels.Length; i++)
        {
            bool removed = BidiParagraph.IsRemoved(paragraph.Classes[i]);
            if (
                removed != (expectedLevels[i] == "x")
                || (
                    !removed
                    && levels[i] != byte.Parse(expectedLevels[i], CultureInfo.InvariantCulture)
                )
            )
            {
                Assert.Fail(
                    $"{line}: expected {string.Join(' ', expectedLevels)}, got {string.Join(' ', levels)}"
                );
            }
            if (!removed)
            {
                kept.Add(i);
            }
        }
        var order = BidiLine
            .VisualOrder([.. kept.Select(i => levels[i])])
            .Select(place => kept[place]);
        string actual = string.Join(
            ' ',
            order.Select(i => i.ToString(CultureInfo.InvariantCulture))
        );
        if (actual != expectedOrder)
        {
            Assert.Fail($"{line}: expected order {expectedOrder}, got {actual}");
        }
    }

    private static string[] Words(string text) =>
        text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Lines(string name)
    {
        using var file = File.OpenRead(PdfFiles.Find($"Rules/PdfData/{name}.txt.br"));
        using var reader = new StreamReader(new BrotliStream(file, CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}

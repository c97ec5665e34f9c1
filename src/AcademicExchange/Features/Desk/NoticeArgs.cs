using System.Globalization;
using System.Text.Json;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Platform.Outbox;

namespace AcademicExchange.Features.Desk;

/// <summary>Values of a notice as they are kept: with their kind, so that each reader sees days and names in the own language.</summary>
internal static class NoticeArgs
{
    private const string DayFormat = "yyyy-MM-dd";

    public static string Write(object? value) =>
        value switch
        {
            DateOnly day => "day:" + day.ToString(DayFormat, CultureInfo.InvariantCulture),
            DateTime instant => "instant:" + instant.ToString("O", CultureInfo.InvariantCulture),
            LocalText text => "text:" + JsonSerializer.Serialize(text, JsonFormat.Options),
            LongText text => Write(text.Text),
            Word word => "word:"
                + JsonSerializer.Serialize(
                    word.Args.Select(Write).Prepend(word.Key),
                    JsonFormat.Options
                ),
            WordLines lines => "lines:"
                + JsonSerializer.Serialize(lines.Words.Select(Write), JsonFormat.Options),
            int or long => "number:" + Convert.ToString(value, CultureInfo.InvariantCulture),
            _ => ":" + Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    public static object? Read(string kept)
    {
        var colon = kept.IndexOf(':', StringComparison.Ordinal);
        var value = kept[(colon + 1)..];
        return kept[..colon] switch
        {
            "day" => DateOnly.ParseExact(value, DayFormat, CultureInfo.InvariantCulture),
            "instant" => DateTime.Parse(
                value,
                CultureInfo.InvariantCulture,
                DateTimeStyles.RoundtripKind
            ),
            "text" => JsonSerializer.Deserialize<LocalText>(value, JsonFormat.Options),
            "word" => ReadWord(value),
            "lines" => new WordLines([
                .. JsonSerializer
                    .Deserialize<string[]>(value, JsonFormat.Options)!
                    .Select(Read)
                    .OfType<Word>(),
            ]),
            "number" => long.Parse(value, CultureInfo.InvariantCulture),
            _ => value,
        };
    }

    private static Word ReadWord(string value)
    {
        var parts = JsonSerializer.Deserialize<string[]>(value, JsonFormat.Options)!;
        return new Word(parts[0], [.. parts.Skip(1).Select(Read)]);
    }
}

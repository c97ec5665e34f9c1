using System.Security.Cryptography;
using System.Text.Json;
using AcademicExchange.Platform.Pdf.Blocks;

namespace AcademicExchange.Features.Visits.Letters;

/// <summary>What one kind of letter says in its languages, before it is set.</summary>
/// <param name="To">To whom.</param>
/// <param name="Opening">The paragraph before the facts, one text a language.</param>
/// <param name="Facts">Who, when, what for.</param>
/// <param name="Body">The paragraphs after them.</param>
public sealed record LetterContent(
    IReadOnlyList<Paragraph> To,
    IReadOnlyList<Paragraph> Opening,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<IReadOnlyList<Paragraph>> Body
)
{
    /// <summary>SHA-256 of all that is said, and by whom and when: a letter with another word has another hash.</summary>
    public string HashWith(params string[] frame) =>
        Convert.ToHexStringLower(
            SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes((object[])[this, .. frame]))
        );
}

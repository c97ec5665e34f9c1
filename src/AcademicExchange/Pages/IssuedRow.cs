using AcademicExchange.Features.Documents;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages;

/// <summary>An issued document as a record's page lists it.</summary>
/// <param name="FileUrl">Null where this reader may not open the file.</param>
public sealed record IssuedRow(IssuedDocument Document, string? FileUrl)
{
    /// <summary>Its name where the record has documents of several kinds.</summary>
    public string? Kind { get; init; }

    /// <summary>The languages of a document, for a reader; "" where nobody wrote them down.</summary>
    public static string Spoken(IssuedDocument document, ReaderWords words) =>
        document.Languages is { } codes
            ? string.Join(
                " · ",
                codes.Split(',').Select(code => words["Shell.Language." + Language.From(code)])
            )
            : "";

    /// <summary>Why it was revoked.</summary>
    public string? Reason { get; init; }

    /// <summary>Where it is revoked, for those who may.</summary>
    public string? RevokeUrl { get; init; }
}

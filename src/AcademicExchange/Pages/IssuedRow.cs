using AcademicExchange.Features.Documents;

namespace AcademicExchange.Pages;

/// <summary>An issued document as a record's page lists it.</summary>
/// <param name="FileUrl">Null where this reader may not open the file.</param>
public sealed record IssuedRow(IssuedDocument Document, string? FileUrl)
{
    /// <summary>Its name where the record has documents of several kinds.</summary>
    public string? Kind { get; init; }

    /// <summary>Why it was revoked.</summary>
    public string? Reason { get; init; }

    /// <summary>Where it is revoked, for those who may.</summary>
    public string? RevokeUrl { get; init; }
}

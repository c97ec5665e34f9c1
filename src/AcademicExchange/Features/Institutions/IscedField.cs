using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Institutions;

/// <summary>A field of ISCED-F 2013. Codes are text: "0511".</summary>
public sealed class IscedField
{
    public required string Code { get; init; }

    /// <summary>broad, narrow or detailed.</summary>
    public required string Level { get; init; }

    public string? ParentCode { get; init; }

    /// <summary>regular, interdisciplinary, or one of the kinds kept for import only.</summary>
    public required string Kind { get; init; }

    public required LocalText Title { get; set; }
}

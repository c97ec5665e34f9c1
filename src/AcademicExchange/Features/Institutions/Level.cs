using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Institutions;

/// <summary>A level of the CEFR ("B2") or of the EQF ("6").</summary>
public sealed class Level
{
    public required string Scheme { get; init; }

    public required string Code { get; init; }

    public required LocalText Title { get; set; }
}

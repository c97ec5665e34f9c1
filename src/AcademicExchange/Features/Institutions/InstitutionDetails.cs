using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Institutions;

/// <summary>What is said of an institution beside its names and its place. Anything may be unknown; unknown is null, never a guess.</summary>
public sealed record InstitutionDetails
{
    /// <summary>Acronym for tight places; not unique.</summary>
    public string? Acronym { get; init; }

    /// <summary>The postal address in each language in which letters need it.</summary>
    public LocalText Address { get; init; } = LocalText.Empty;

    public string? Website { get; init; }

    /// <summary>Of the whole organisation, as <see cref="Institutions.RorId"/> writes it; a branch has none.</summary>
    public string? RorId { get; init; }

    public string? EmailDomain { get; init; }

    /// <summary>A code of <see cref="InstitutionCodes.Ownerships"/>.</summary>
    public string? Ownership { get; init; }

    /// <summary>A code of <see cref="InstitutionCodes.Fields"/>.</summary>
    public string? Field { get; init; }

    /// <summary>Codes of <see cref="InstitutionCodes.Languages"/>, comma-separated.</summary>
    public string? InstructionLanguages { get; init; }

    /// <summary>The organisation it belongs to, as that one writes itself in English.</summary>
    public string? Parent { get; init; }

    /// <summary>A code of <see cref="InstitutionCodes.Authorities"/>.</summary>
    public string? Authority { get; init; }

    /// <summary>Remarks of those who keep the register; not public.</summary>
    public string? Notes { get; init; }
}

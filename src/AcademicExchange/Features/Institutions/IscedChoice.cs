using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Institutions;

/// <summary>A detailed field to choose, with the broad field above it.</summary>
public sealed record IscedChoice(string Code, LocalText Title, LocalText Broad);

using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Institutions;

/// <summary>A clause as it enters an agreement of one kind.</summary>
public sealed record CatalogueClause(string Code, LocalText Title, LocalText Text, bool Mandatory);

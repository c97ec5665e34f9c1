using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>Names and values, two columns: parties, numbers, dates. The labels stand on the starting side of <paramref name="Language"/>.</summary>
public sealed record FactsTable(Language Language, IReadOnlyList<Fact> Facts) : Block;

namespace AcademicExchange.Platform.Export;

/// <summary>A column of an exported table: its head in the reader's language and what stands in its cells.</summary>
public sealed record Column(string Head, ColumnKind Kind = ColumnKind.Text, int Width = 18);

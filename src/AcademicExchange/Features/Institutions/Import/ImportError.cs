namespace AcademicExchange.Features.Institutions.Import;

/// <summary>Why a row cannot be taken over: the column (null where it is the row as a whole), and the key of the word that says it.</summary>
public sealed record ImportError(string? Column, string Word, string? Value = null);

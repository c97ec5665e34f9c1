namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>One piece of a document. Blocks are plain data: they know what is said, never how an engine draws it.</summary>
public abstract record Block;

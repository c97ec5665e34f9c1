using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>
/// A stretch of text in one language. A run whose language is not its paragraph's is isolated, as &lt;bdi&gt; would do it:
/// its direction never reaches the text beside it. Direction overrides inside <paramref name="Text"/> are ignored.
/// </summary>
public sealed record Run(Language Language, string Text, bool Bold = false);

namespace AcademicExchange.Platform.Web.View;

/// <summary>One line of a history (<c>_Timeline</c>), newest first. <paramref name="AtUtc"/> is UTC.</summary>
public sealed record TimelineEntry(
    DateTime AtUtc,
    string Title,
    string? By = null,
    string? Note = null,
    Tone Tone = Tone.Neutral
);

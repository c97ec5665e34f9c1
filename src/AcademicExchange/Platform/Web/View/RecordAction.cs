namespace AcademicExchange.Platform.Web.View;

/// <summary>One thing the reader may do with a record; when not enabled, <paramref name="WhyNot"/> says why.</summary>
public sealed record RecordAction(
    string Label,
    string Url,
    Tone Tone = Tone.Neutral,
    bool Enabled = true,
    string? WhyNot = null
);

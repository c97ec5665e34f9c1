namespace AcademicExchange.Platform.Web.View;

/// <param name="Text">Why, in the reader's language.</param>
/// <param name="RecordUrl">The record that stands in the way, for the way back to it.</param>
/// <summary>Set as a feature of the request, it is shown on the error page that answers it: already in the reader's language.</summary>
public sealed record ErrorReason(string Text, string? RecordUrl = null);

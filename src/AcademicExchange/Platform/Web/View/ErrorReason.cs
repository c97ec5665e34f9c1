namespace AcademicExchange.Platform.Web.View;

/// <summary>Set as a feature of the request, it is shown on the error page that answers it: already in the reader's language.</summary>
public sealed record ErrorReason(string Text);

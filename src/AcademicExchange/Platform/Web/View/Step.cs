namespace AcademicExchange.Platform.Web.View;

/// <summary>One step of a life line (<c>_LifeLine</c>) or of a form in steps (<c>_FormSteps</c>).</summary>
/// <param name="Url">Where a done step of a form can be seen again; life lines have none.</param>
public sealed record Step(string Label, StepState State, string? Url = null);

namespace AcademicExchange.Platform.Workflow;

/// <summary>The record is not there, or none of the actor's business: the web answers 404 to both (T3).</summary>
public sealed class RecordGone() : Exception("No such record");

namespace AcademicExchange.Platform.Web.View;

/// <summary>One page of a record: facts, documents, history, messages.</summary>
public sealed record RecordTab(string Label, string Url, bool Current = false, int? Count = null);

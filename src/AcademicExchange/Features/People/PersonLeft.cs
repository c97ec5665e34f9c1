namespace AcademicExchange.Features.People;

/// <summary>Somebody lost a role or the whole account; areas that count on the person look whether they still may.</summary>
public sealed record PersonLeft(Guid PersonId);

using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.People;

/// <summary>The columns of a name, as a query reads them where the whole person would be too much.</summary>
public sealed record PersonParts(
    string Given,
    string Family,
    string? NativeGiven,
    string? NativeFamily
)
{
    public PersonName Name =>
        new($"{Given} {Family}".Trim(), $"{NativeGiven ?? Given} {NativeFamily ?? Family}".Trim());
}

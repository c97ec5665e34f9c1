using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Visits.Letters;

/// <summary>What the form of a letter says; everything else comes from the visit.</summary>
/// <param name="Languages">One to three.</param>
/// <param name="Position">As printed below the name; the role where it is null.</param>
public sealed record LetterEntry(
    IReadOnlyList<Language> Languages,
    Guid? SignerPersonId,
    string? Position,
    string? Address,
    string? Phone
)
{
    public const int LineLength = 200;
    public const int AddressLength = Institution.AddressLength;
    public const int PhoneLength = 40;
}

/// <summary>Somebody who may sign for the institution.</summary>
public sealed record LetterSignerChoice(Guid PersonId, PersonName Name, Role Role);

using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Agreements;

/// <summary>
/// A row of the places table of an agreement in force, as a thing that can be taken. <see cref="Taken"/> is raised by one guarded
/// statement and never exceeds <see cref="Number"/>.
/// </summary>
public sealed class AgreementPlace
{
    /// <summary>The level of researchers, teachers and other staff; students have the level of their studies.</summary>
    public const string Staff = "staff";

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    public required Guid FromInstitutionId { get; init; }

    public required Guid ToInstitutionId { get; init; }

    public required string Level { get; init; }

    public required string Isced { get; init; }

    public required Language Language { get; init; }

    public required string Cefr { get; init; }

    public required int AcademicYear { get; init; }

    public required int Number { get; init; }

    public required int Months { get; init; }

    public int Taken { get; private set; }

    /// <summary>Whether this row of a text is the one that it was made of.</summary>
    public bool IsOf(Place place) =>
        (place.FromInstitutionId, place.ToInstitutionId, place.Level, place.Isced)
            == (FromInstitutionId, ToInstitutionId, Level, Isced)
        && (place.Language, place.Cefr, place.AcademicYear) == (Language, Cefr, AcademicYear);
}

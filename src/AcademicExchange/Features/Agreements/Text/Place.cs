using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Agreements.Text;

/// <summary>
/// A row of the places table: how many people of which level and field may go from one party to the other in one academic year.
/// </summary>
/// <param name="Level">EQF level "5" to "8", or "staff".</param>
/// <param name="Isced">ISCED-F 2013 code; empty for any field.</param>
/// <param name="Cefr">Lowest CEFR level of <paramref name="Language"/>, empty where none is asked.</param>
/// <param name="AcademicYear">First calendar year of the academic year: 2026 is 2026/27.</param>
/// <param name="Months">Length of one stay.</param>
public sealed record Place(
    Guid FromInstitutionId,
    Guid ToInstitutionId,
    string Level,
    string Isced,
    Language Language,
    string Cefr,
    int AcademicYear,
    int Number,
    int Months
);

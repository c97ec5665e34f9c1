using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Researchers;

/// <summary>What stands in the directory: found by words, and of one institution.</summary>
public interface IListed : ISearchable
{
    Guid InstitutionId { get; }
}

namespace AcademicExchange.Features.Visits;

/// <summary>With whose passport a visitor travels, as far as the rules of a border ask. Nothing else of it is kept, and never a people or a faith.</summary>
public enum PassportGroup
{
    Iran,
    Azerbaijan,
    Other,
}

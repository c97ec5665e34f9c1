namespace AcademicExchange.Pages.Institutions;

/// <summary>What the fields of an institution need: the same in the form for a new one and in the one for changes.</summary>
public interface IInstitutionForm
{
    InstitutionInput Input { get; }

    InstitutionChoices Choices { get; }
}

namespace AcademicExchange.Features.Visits.Papers;

/// <summary>What a file of a proposal is. Passports, visas and permits are none of them.</summary>
public enum PaperKind
{
    Cv,
    WorkPlan,

    /// <summary>A programme, an abstract, a letter of a colleague.</summary>
    Other,
}

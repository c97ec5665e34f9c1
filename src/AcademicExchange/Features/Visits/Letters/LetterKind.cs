namespace AcademicExchange.Features.Visits.Letters;

/// <summary>The letters that a visit brings about.</summary>
public enum LetterKind
{
    /// <summary>Of the host's institution, for the visa: says what consulates ask for.</summary>
    Invitation,

    /// <summary>Of the host's institution, to the home institution and the visitor.</summary>
    Acceptance,

    /// <summary>Of the home institution, to whom it concerns: the visitor travels with its consent.</summary>
    Support,

    /// <summary>Of the host's institution, with the days on which the guest came and went.</summary>
    Certificate,
}

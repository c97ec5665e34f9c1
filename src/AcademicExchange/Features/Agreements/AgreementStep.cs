namespace AcademicExchange.Features.Agreements;

/// <summary>Steps beside the text that offices record with number, date and file.</summary>
public enum StepKind
{
    LegalReview,
    TranslationCheck,
    MinistryApproval,
    DiplomaticNote,

    /// <summary>What was done under the agreement; asked for by the review.</summary>
    ActivityReport,
}

/// <summary>What is known of a step.</summary>
public enum StepDecision
{
    Required,
    Done,
    NotRequired,
    Waived,
}

/// <summary>One record of a step by one side. Never changed: the newest of a kind and side counts.</summary>
public sealed class AgreementStep
{
    public const int NumberLength = 100;
    public const int RemarkLength = 1000;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    public required Guid InstitutionId { get; init; }

    public required StepKind Kind { get; init; }

    public required StepDecision Decision { get; init; }

    public string? Number { get; init; }

    public DateOnly? Date { get; init; }

    public Guid? FileId { get; init; }

    public string? Remark { get; init; }

    /// <summary>The version that was looked at.</summary>
    public required int VersionNo { get; init; }

    public Guid? PersonId { get; init; }

    public required DateTime AtUtc { get; init; }

    /// <summary>Legal review and translation check stay with the side; ministries, diplomacy and the report are shared.</summary>
    public bool IsInternal => Kind is StepKind.LegalReview or StepKind.TranslationCheck;

    /// <summary>By which the record of such a step stands in the table and in the history.</summary>
    public AgreementAction Action => ActionOf(Kind);

    public static AgreementAction ActionOf(StepKind kind) =>
        kind switch
        {
            StepKind.LegalReview => AgreementAction.RecordLegalReview,
            StepKind.TranslationCheck => AgreementAction.RecordTranslationCheck,
            StepKind.MinistryApproval => AgreementAction.RecordMinistryApproval,
            StepKind.ActivityReport => AgreementAction.RecordActivityReport,
            _ => AgreementAction.RecordDiplomaticNote,
        };

    public bool IsSettled => Decision is not StepDecision.Required;
}

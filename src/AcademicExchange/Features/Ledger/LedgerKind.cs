namespace AcademicExchange.Features.Ledger;

/// <summary>What one institution gives the other's people. Never a payment between the two: there is no bank between them.</summary>
public enum LedgerKind
{
    /// <summary>A day on which a researcher or member of staff is a guest.</summary>
    ResearcherDay,

    /// <summary>A night in a dormitory, a guest house, a hotel.</summary>
    DormitoryNight,

    /// <summary>Money for daily needs, in the currency of the place.</summary>
    Allowance,

    /// <summary>A semester of study without tuition.</summary>
    TuitionSemester,

    /// <summary>A laboratory, an instrument, a studio.</summary>
    LabUse,

    /// <summary>A place in a course or a training.</summary>
    TrainingPlace,

    /// <summary>The fee of a conference or another event that was not asked for.</summary>
    EventFee,
}

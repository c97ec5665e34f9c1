namespace AcademicExchange.Features.Ledger;

/// <summary>In which units each kind is counted: a sum over two units says nothing.</summary>
public static class LedgerUnits
{
    public static IReadOnlyList<LedgerUnit> Of(LedgerKind kind) =>
        kind switch
        {
            LedgerKind.TuitionSemester => [LedgerUnit.Semester],
            LedgerKind.ResearcherDay => [LedgerUnit.Day],
            LedgerKind.DormitoryNight => [LedgerUnit.Night],
            LedgerKind.Allowance => [LedgerUnit.Day, LedgerUnit.Once],
            LedgerKind.LabUse => [LedgerUnit.Hour, LedgerUnit.Day],
            LedgerKind.TrainingPlace => [LedgerUnit.Place],
            _ => [LedgerUnit.Once],
        };
}

using AcademicExchange.Features.Ledger;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Export;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Ledger;

/// <summary>A statement as a table for files.</summary>
public sealed class StatementTable(ReaderWords words)
{
    public Table Of(LedgerStatement statement) =>
        new(
            words["Ledger.Statement.Title"],
            [
                new(words["Lists.Agreements.Partner"], Width: 36),
                new(words["Ledger.Year"], Width: 12),
                new(words["Ledger.Agreement"]),
                new(words["Ledger.What"], Width: 24),
                new(words["Ledger.Unit"], Width: 12),
                new(words["Ledger.Statement.Before"], ColumnKind.Number, 14),
                new(words["Ledger.Statement.ByOwn"], ColumnKind.Number, 14),
                new(words["Ledger.Statement.ByPartner"], ColumnKind.Number, 14),
                new(words["Ledger.Statement.Balance"], ColumnKind.Number, 14),
                new(words["Ledger.Statement.PlannedByOwn"], ColumnKind.Number, 14),
                new(words["Ledger.Statement.PlannedByPartner"], ColumnKind.Number, 14),
            ],
            statement.Rows.Select(row => Cells(statement, row)),
            words.Language.Direction() == "rtl"
        );

    private IReadOnlyList<object?> Cells(LedgerStatement statement, LedgerStatementRow row) =>
        [
            statement.Partner.Name.For(words.Language).Text,
            AcademicYear.Text(statement.Year),
            row.AgreementNumber,
            words["Ledger.Kind." + row.Kind],
            words["Ledger.Unit." + row.Unit],
            row.Before.Difference,
            row.Confirmed.ByOwn,
            row.Confirmed.ByPartner,
            row.Balance,
            row.Planned.ByOwn,
            row.Planned.ByPartner,
        ];
}

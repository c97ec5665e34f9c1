using AcademicExchange.Features.Ledger;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Export;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Ledger;

/// <summary>The ledger as a table for files. Amount, currency and kind of rial stand apart, so that nobody adds two of them unawares.</summary>
public sealed class LedgerTable(ReaderWords words)
{
    public Table Of(IAsyncEnumerable<LedgerRow> rows) =>
        new(
            words["Ledger.Title"],
            [
                new(words["Ledger.What"], Width: 24),
                new(words["Ledger.Year"], Width: 12),
                new(words["Ledger.Visit"]),
                new(words["Ledger.Agreement"]),
                new(words["Visits.Who.Visitor"], Width: 24),
                new(words["Ledger.From"], Width: 36),
                new(words["Ledger.To"], Width: 36),
                new(words["Visits.Facts.FirstDay"], ColumnKind.Day, 12),
                new(words["Visits.Facts.LastDay"], ColumnKind.Day, 12),
                new(words["Visits.Funding.Quantity"], ColumnKind.Number, 10),
                new(words["Ledger.Unit"], Width: 12),
                new(words["Ledger.Value"], ColumnKind.Number, 16),
                new(words["Visits.Funding.Unit"], Width: 24),
                new(words["Visits.Funding.Bearer"], Width: 24),
                new(words["Lists.Agreements.State"], Width: 20),
                new(words["Ledger.TakenBackColumn"], Width: 20),
                new(words["Ledger.Written"], ColumnKind.Instant, 20),
            ],
            rows.Select(Cells),
            words.Language.Direction() == "rtl"
        );

    private IReadOnlyList<object?> Cells(LedgerRow row)
    {
        var line = row.Line;
        return
        [
            words["Ledger.Kind." + line.Kind],
            AcademicYear.Text(line.AcademicYear),
            row.Number,
            row.AgreementNumber,
            row.Person?.For(words.Language),
            row.From.For(words.Language).Text,
            row.To.For(words.Language).Text,
            line.FirstDay,
            line.LastDay,
            line.Quantity,
            words["Ledger.Unit." + line.Unit],
            line.Value?.Amount,
            line.Value is { } value
                ? words[
                    "Visits.Funding.Unit."
                        + (value.Currency == "IRR" ? value.Regime.ToString() : value.Currency)
                ]
                : null,
            words[LedgerLines.BearerKey(line.BorneBy)],
            words["Ledger.Status." + line.Status],
            row.IsTakenBack ? words["Ledger.TakenBack"] : null,
            line.WrittenUtc,
        ];
    }
}

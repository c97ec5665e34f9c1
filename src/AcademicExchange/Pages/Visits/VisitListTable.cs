using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Export;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Visits;

/// <summary>The list as a table for files: what the page shows, in the reader's language.</summary>
public sealed class VisitListTable(ReaderWords words, Show show)
{
    public Table Of(IAsyncEnumerable<VisitRow> rows) =>
        new(
            words["Visits.List.Title"],
            [
                new(words["Lists.Agreements.Number"]),
                new(words["Visits.List.Visit"], Width: 44),
                new(words["Visits.Facts.Kind"], Width: 20),
                new(words["Visits.Who.Visitor"], Width: 24),
                new(words["Visits.Facts.HomeInstitution"], Width: 36),
                new(words["Visits.Who.Host"], Width: 24),
                new(words["Visits.Facts.HostInstitution"], Width: 36),
                new(words["Visits.Facts.FirstDay"], ColumnKind.Day, 12),
                new(words["Visits.Facts.LastDay"], ColumnKind.Day, 12),
                new(words["Lists.Agreements.State"], Width: 20),
                new(words["Lists.Agreements.Turn"], Width: 40),
                new(words["Lists.Agreements.Due"], ColumnKind.Day, 12),
            ],
            rows.Select(Cells),
            words.Language.Direction() == "rtl"
        );

    private IReadOnlyList<object?> Cells(VisitRow row)
    {
        var (home, host) = (Text(row.HomeInstitution), Text(row.HostInstitution));
        return
        [
            row.Number,
            Text(row.Title),
            words["Visits.Kind." + row.Kind],
            row.Visitor.For(words.Language),
            home,
            row.Host.For(words.Language),
            host,
            row.FirstDay,
            row.LastDay,
            words["Visits.State." + row.State],
            show.List(
                row.Awaited.Select(turn =>
                {
                    var isHome = turn.InstitutionId == row.HomeInstitutionId;
                    return VisitHead.Whom(words, turn, isHome, isHome ? home : host);
                })
            ),
            row.Awaited.Min(turn => turn.DueOn),
        ];
    }

    private string Text(LocalText text) => text.For(words.Language).Text;
}

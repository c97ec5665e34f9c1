using AcademicExchange.Features.Agreements;
using AcademicExchange.Platform.Export;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Agreements;

/// <summary>The list as a table for files: what the page shows, in the reader's language.</summary>
public sealed class AgreementListTable(ReaderWords words, Show show)
{
    public Table Of(IAsyncEnumerable<AgreementListRow> rows, Guid? own) =>
        new(
            words["Lists.Agreements.Title"],
            [
                new(words["Lists.Agreements.Number"]),
                new(words["Lists.Agreements.Agreement"], Width: 44),
                new(words["Lists.Agreements.Kind"], Width: 24),
                new(words["Lists.Agreements.Partner"], Width: 36),
                new(words["Lists.Agreements.State"], Width: 20),
                new(words["Lists.Agreements.Turn"], Width: 40),
                new(words["Lists.Agreements.Since"], ColumnKind.Instant),
                new(words["Lists.Agreements.Due"], ColumnKind.Day, 12),
                new(words["Lists.Agreements.Starts"], ColumnKind.Day, 12),
                new(words["Lists.Agreements.Ends"], ColumnKind.Day, 12),
            ],
            rows.Select(row => Cells(row, own)),
            words.Language.Direction() == "rtl"
        );

    private IReadOnlyList<object?> Cells(AgreementListRow row, Guid? own)
    {
        var awaited = row.Awaited.ToList();
        return
        [
            row.Number,
            Text(row.Title),
            AgreementKinds.Of(words, row.Kind, row.IsAmendment),
            show.List(row.Others(own).Select(side => Text(side.Name))),
            words["Agreements.State." + row.State],
            show.List(
                awaited.Select(side =>
                    words[
                        "Lists.Turn.Whom",
                        words["People.Role." + side.AwaitedRole],
                        Text(side.Name)
                    ]
                )
            ),
            awaited.Min(side => side.SinceUtc),
            awaited.Min(side => side.DueOn),
            row.StartsOn,
            row.EndsOn,
        ];
    }

    private string Text(LocalText text) => text.For(words.Language).Text;
}

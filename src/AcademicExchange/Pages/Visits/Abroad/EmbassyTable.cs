using AcademicExchange.Features.Visits.Abroad;
using AcademicExchange.Platform.Export;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Visits.Abroad;

/// <summary>The list for an embassy as a table for a file.</summary>
public static class EmbassyTable
{
    public static Table Of(IReadOnlyList<EmbassyRow> rows, ReaderWords words) =>
        new(
            words["Abroad.Embassy.Title"],
            [
                new(words["Abroad.Embassy.Family"], Width: 24),
                new(words["Abroad.Embassy.Given"], Width: 24),
                new(words["Passport.BornOn"], ColumnKind.Day, 12),
                new(words["Passport.Number"]),
                new(words["Lists.Agreements.Number"]),
                new(words["Visits.Facts.HostInstitution"], Width: 36),
                new(words["Contacts.Address"], Width: 44),
                new(words["Abroad.Embassy.Phone"]),
                new(words["Visits.Facts.LastDay"], ColumnKind.Day, 12),
                new(words["Visits.Task.RouteOut"], Width: 36),
            ],
            rows.Select(row => Cells(row, words.Language)).ToAsyncEnumerable(),
            words.Language.Direction() == "rtl"
        );

    private static IReadOnlyList<object?> Cells(EmbassyRow row, Language language) =>
        [
            row.FamilyName,
            row.GivenNames,
            row.BornOn,
            row.PassportNumber,
            row.Visit.Number,
            row.Visit.HostInstitution.Name.For(language).Text,
            row.Address,
            row.Phone,
            row.Visit.LastDay,
            row.Visit.Exit?.Name.For(language).Text,
        ];
}

using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>The places table in words, a line a row, where there is no room for its columns.</summary>
internal static class PlaceLines
{
    public static string Of(
        IEnumerable<Place> places,
        AgreementFrame frame,
        IReadOnlyDictionary<string, LocalText> fields,
        ReaderWords words,
        Show show
    ) => string.Join('\n', places.Select(place => Line(place, frame, fields, words, show)));

    private static string Line(
        Place place,
        AgreementFrame frame,
        IReadOnlyDictionary<string, LocalText> fields,
        ReaderWords words,
        Show show
    ) =>
        words[
            "Agreements.Places.Line",
            Side(place.FromInstitutionId, frame, words),
            Side(place.ToInstitutionId, frame, words),
            words.Count("Agreements.Places.Count", place.Number),
            words["Agreements.Level." + place.Level],
            BidiText.Isolated(show.AcademicYear(place.AcademicYear)),
            words.Count("Agreements.Places.MonthsEach", place.Months),
            place.Isced.Length > 0
                ? BidiText.Isolated(place.Isced) + Named(place.Isced, fields, words)
                : words["Agreements.Places.AnyField"],
            show.List(
                new[] { words["Shell.Language." + place.Language], place.Cefr }.Where(part =>
                    part.Length > 0
                )
            )
        ];

    private static string Named(
        string code,
        IReadOnlyDictionary<string, LocalText> fields,
        ReaderWords words
    ) =>
        fields.TryGetValue(code, out var name)
            ? " " + BidiText.Isolated(name.For(words.Language).Text)
            : "";

    private static string Side(Guid institution, AgreementFrame frame, ReaderWords words) =>
        BidiText.Isolated(frame.Parties[institution].Name.For(words.Language).Text);
}

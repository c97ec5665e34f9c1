using System.Globalization;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Data;

/// <summary>What each shipped file becomes. A blank cell means "not verified" and stays unknown.</summary>
internal static class ReferenceRows
{
    public static IEnumerable<IscedField> IscedFields() =>
        ReferenceData
            .Rows("isced_f_2013.csv")
            .Select(row => new IscedField
            {
                Code = row["code"],
                Level = row["level"],
                ParentCode = Known(row["parent_code"]),
                Kind = row["kind"],
                Title = Text(row, "title"),
            });

    public static IEnumerable<Level> Levels() =>
        ReferenceData
            .Rows("levels.csv")
            .Select(row => new Level
            {
                Scheme = row["scheme"],
                Code = row["code"],
                Title = Text(row, "title"),
            });

    /// <summary>Toman is a spoken unit only: never stored as a currency.</summary>
    public static IEnumerable<CurrencyInfo> Currencies() =>
        ReferenceData
            .Rows("currencies.csv")
            .Where(row => row["iso_4217"] == "yes")
            .Select(row => new CurrencyInfo
            {
                Code = row["code"],
                MinorDigits = int.Parse(row["iso4217_exponent"], CultureInfo.InvariantCulture),
                Name = Text(row, "name"),
                Note = Known(row["note"]),
            });

    public static IEnumerable<CityInfo> Cities() =>
        ReferenceData
            .Rows("cities.csv")
            .Select(row => new CityInfo
            {
                Key = row["key"],
                Country = Country(row),
                TimeZone = row["time_zone"],
                Name = Text(row, "name"),
            });

    public static IEnumerable<Institution> Institutions(DateTime nowUtc)
    {
        var units = ReferenceData.Rows("units.csv").ToLookup(row => row["institution"]);
        foreach (var row in ReferenceData.Rows("institutions.csv"))
        {
            var institution = new Institution(
                row["id"],
                Text(row, "name"),
                Country(row),
                row["city"],
                nowUtc
            );
            institution.Describe(Details(row));
            institution.Units.AddRange(
                units[row["id"]]
                    .Select(unit => new Unit
                    {
                        InstitutionId = institution.Id,
                        Name = Text(unit, "name"),
                        Isced = Known(unit["isced"]),
                    })
            );
            yield return institution;
        }
    }

    public static IEnumerable<WeekendPeriod> Weekends() =>
        ReferenceData
            .Rows("weekends.csv")
            .Select(row => new WeekendPeriod
            {
                Country = Country(row),
                ValidFrom = Day(row["valid_from"])!.Value,
                ValidTo = Day(row["valid_to"]),
                Days = row["days"].Replace(';', ','),
            });

    public static IEnumerable<HolidayDay> Holidays() =>
        ReferenceData
            .Rows("holidays.csv")
            .Select(row => new HolidayDay
            {
                Country = Country(row),
                Day = Day(row["date"])!.Value,
                Working = row["kind"] == "working",
                Announced = row["certainty"] == "announced",
                Name = Text(row, "name"),
            });

    /// <summary>The three texts of a column; our own translation ("_unofficial") stands where no official one is known.</summary>
    public static LocalText Text(IReadOnlyDictionary<string, string> row, string column)
    {
        return new LocalText(In("en"), In("fa"), In("az"));

        string? In(string language) =>
            Known(row.GetValueOrDefault($"{column}_{language}"))
            ?? Known(row.GetValueOrDefault($"{column}_{language}_unofficial"));
    }

    public static string? Known(string? cell) => string.IsNullOrWhiteSpace(cell) ? null : cell;

    private static InstitutionDetails Details(IReadOnlyDictionary<string, string> row) =>
        new()
        {
            Website = Known(row["website"]),
            RorId = IsOfTheWhole(row) ? null : Known(row["ror_id"]),
            EmailDomain = Known(row["email_domain"]),
            Ownership = Code(row["ownership"]),
            Field = Code(row["field"]),
            InstructionLanguages = Known(row["languages_of_instruction"].Replace(';', ',')),
            Parent = Known(row["parent"]),
            Authority = row["authority"] switch
            {
                "" => null,
                var msrt when msrt.EndsWith("(MSRT)", StringComparison.Ordinal) => "msrt",
                var mohme when mohme.EndsWith("(MOHME)", StringComparison.Ordinal) => "mohme",
                "Ministry of Science and Education" => "mse",
                var other => throw new InvalidDataException("Authority " + other),
            },
            Notes = Notes(row),
        };

    /// <summary>The identifier found belongs to the organisation above, which the branch must not claim.</summary>
    private static bool IsOfTheWhole(IReadOnlyDictionary<string, string> row) =>
        row["ror_evidence"].Contains("whole university", StringComparison.Ordinal);

    private static string? Notes(IReadOnlyDictionary<string, string> row)
    {
        string?[] notes =
        [
            Known(row["verified_notes"]),
            row["name_fa"].Length == 0 ? "The Persian name is our own translation." : null,
            row["name_az"].Length == 0 ? "The Azerbaijani name is our own translation." : null,
        ];
        return Known(string.Join('\n', notes.OfType<string>()));
    }

    private static string? Code(string cell) =>
        Known(cell) is { } known ? InstitutionCodes.Code(known) : null;

    private static Country Country(IReadOnlyDictionary<string, string> row) =>
        Enum.Parse<Country>(row["country"]);

    public static DateOnly? Day(string cell) =>
        cell.Length == 0
            ? null
            : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

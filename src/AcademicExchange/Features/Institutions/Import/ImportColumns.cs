using System.Collections.Frozen;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Institutions.Import;

/// <summary>The columns of an import and what is made of their cells.</summary>
internal static class ImportColumns
{
    private const int Longest = 500;

    /// <summary>In the order in which the page names them.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "id",
        "name_en",
        "name_fa",
        "name_az",
        "acronym",
        "address_en",
        "address_fa",
        "address_az",
        "city",
        "country",
        "website",
        "ror_id",
        "email_domain",
        "ownership",
        "field",
        "languages_of_instruction",
        "parent",
        "authority",
        "notes",
    ];

    private static readonly FrozenSet<string> Countries = Enum.GetNames<Country>().ToFrozenSet();

    public static ImportRow Read(CsvRow row, IReadOnlyCollection<CityInfo> cities)
    {
        var cells = row.Cells;
        var errors = new List<ImportError>();
        if (row.IsLonger)
        {
            errors.Add(new ImportError(null, "Institutions.Import.Error.Longer"));
        }

        var name = new LocalText(Cell("name_en"), Cell("name_fa"), Cell("name_az"));
        // By its name only: a parser of enums takes numbers as well.
        var country = default(Country);
        if (
            Cell("country")?.ToUpperInvariant() is not { } code
            || !Countries.Contains(code)
            || !Enum.TryParse(code, out country)
        )
        {
            errors.Add(new ImportError("country", "Institutions.Error.Country", Cell("country")));
        }

        var entry = new InstitutionEntry(
            name,
            country,
            City(Cell("city"), cities),
            new InstitutionDetails
            {
                Acronym = Cell("acronym"),
                Address = new LocalText(Cell("address_en"), Cell("address_fa"), Cell("address_az")),
                Website = Cell("website"),
                RorId = Cell("ror_id"),
                EmailDomain = Cell("email_domain")?.ToLowerInvariant(),
                Ownership = Code("ownership"),
                Field = Code("field"),
                InstructionLanguages = Cell("languages_of_instruction")
                    ?.Replace(';', ',')
                    .Replace(" ", "", StringComparison.Ordinal),
                Parent = Cell("parent"),
                Authority = Code("authority"),
                Notes = cells.GetValueOrDefault("notes") is { Length: > 0 } notes ? notes : null,
            }
        );
        var slug = Cell("id") ?? InstitutionCodes.Code(name.En ?? name.Az ?? "");
        if (!InstitutionRules.IsSlug(slug))
        {
            errors.Add(new ImportError("id", "Institutions.Error.Slug", slug));
        }

        errors.AddRange(
            cells
                .Where(cell => Names.Contains(cell.Key) && cell.Value.Length > Limit(cell.Key))
                .Select(cell => new ImportError(cell.Key, "Institutions.Error.Long"))
        );
        errors.AddRange(
            InstitutionRules
                .Errors(entry, cities)
                .Where(error =>
                    error.Field != "city" || errors.TrueForAll(e => e.Column != "country")
                )
                .Select(error => new ImportError(
                    error.Field,
                    error.Word,
                    cells.GetValueOrDefault(error.Field)
                ))
        );
        return new ImportRow(row.Line, slug, entry, errors);

        // On one line: only notes may have more.
        string? Cell(string column) =>
            cells.GetValueOrDefault(column) is { Length: > 0 } cell ? CleanText.Line(cell) : null;

        string? Code(string column) =>
            Cell(column) is { } cell ? InstitutionCodes.Code(cell) : null;
    }

    private static int Limit(string column) =>
        column.StartsWith("name_", StringComparison.Ordinal) ? Institution.NameLength
        : column.StartsWith("address_", StringComparison.Ordinal) ? Institution.AddressLength
        : Longest;

    /// <summary>A city by its key or by its name in any language.</summary>
    private static string City(string? typed, IEnumerable<CityInfo> cities)
    {
        var key = SearchKey.Of(typed);
        return cities
                .FirstOrDefault(city =>
                    city.Key == typed
                    || LanguageFacts.All.Any(language => SearchKey.Of(city.Name[language]) == key)
                )
                ?.Key
            ?? typed
            ?? "";
    }
}

using System.Globalization;
using AcademicExchange.Platform.Calendars;

namespace AcademicExchange.Features.Agreements;

/// <summary>Whom an agreement waits for, as a list asks.</summary>
public enum AwaitedSide
{
    /// <summary>The actor, in a role held now.</summary>
    Me,

    /// <summary>Another party.</summary>
    Partner,
}

/// <summary>What a list of agreements is asked for; everything unset means all.</summary>
public sealed record AgreementListFilter
{
    public const string DefaultSort = "-created";

    /// <summary>The orders a list has; a leading minus turns them round.</summary>
    public static readonly IReadOnlyList<string> Sorts = ["number", "created", "ends", "due"];

    /// <summary>Search words.</summary>
    public string? Q { get; init; }

    public IReadOnlyList<AgreementState> States { get; init; } = [];

    public AgreementKind? Kind { get; init; }

    /// <summary>The slug of a partner institution.</summary>
    public string? Partner { get; init; }

    public AwaitedSide? Awaits { get; init; }

    /// <summary>Both days included.</summary>
    public DateOnly? EndsAfter { get; init; }

    public DateOnly? EndsBefore { get; init; }

    /// <summary>The year in which it was begun, of either calendar: below 1700 it is Solar Hijri.</summary>
    public int? Year { get; init; }

    public string Sort
    {
        get;
        init =>
            field = Sorts.Any(sort => value == sort || value == "-" + sort) ? value : DefaultSort;
    } = DefaultSort;

    public bool IsEmpty => this with { Sort = DefaultSort } == new AgreementListFilter();

    /// <summary>From and to (not included) of the year; null where there is none or no such year.</summary>
    public (DateTime From, DateTime To)? Begun =>
        Year switch
        {
            >= 1300 and < 1500 and var solar => (SolarStart(solar), SolarStart(solar + 1)),
            >= 1900 and < 2200 and var year => (Start(new(year, 1, 1)), Start(new(year + 1, 1, 1))),
            _ => null,
        };

    /// <summary>The filter as the query of an address, always in the same order, without a question mark.</summary>
    public string ToQuery()
    {
        List<(string Name, string? Value)> parts =
        [
            ("Q", Q),
            .. States.Select(state => ("State", (string?)state.ToString())),
            ("Kind", Kind?.ToString()),
            ("Partner", Partner),
            ("Awaits", Awaits?.ToString()),
            ("EndsAfter", Iso(EndsAfter)),
            ("EndsBefore", Iso(EndsBefore)),
            ("Year", Year?.ToString(CultureInfo.InvariantCulture)),
            ("sort", Sort == DefaultSort ? null : Sort),
        ];
        return string.Join(
            '&',
            parts
                .Where(part => !string.IsNullOrEmpty(part.Value))
                .Select(part => part.Name + "=" + Uri.EscapeDataString(part.Value!))
        );
    }

    /// <summary>Lists are compared by what is in them, so that two equal filters are one.</summary>
    public bool Equals(AgreementListFilter? other) =>
        other is not null && ToQuery() == other.ToQuery();

    public override int GetHashCode() => ToQuery().GetHashCode(StringComparison.Ordinal);

    private static string? Iso(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTime SolarStart(int year) => Start(new SolarHijri(year, 1, 1).ToDateOnly());

    private static DateTime Start(DateOnly day) =>
        day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}

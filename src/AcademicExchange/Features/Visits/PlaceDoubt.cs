using AcademicExchange.Features.Agreements;

namespace AcademicExchange.Features.Visits;

/// <summary>What should be looked at before a visit takes a place of this row; whoever chooses decides.</summary>
/// <param name="IsTooLong">The stay is longer than the agreement says of one stay.</param>
/// <param name="IsOtherField">Neither visitor nor host names the field of the places in the directory.</param>
public sealed record PlaceDoubt(PlaceRow Row, bool IsTooLong, bool IsOtherField)
{
    public bool IsNone => !IsTooLong && !IsOtherField;

    /// <param name="row">Of which a place may be taken.</param>
    /// <param name="first">The first day of the stay.</param>
    /// <param name="last">The last day of the stay.</param>
    /// <param name="fields">What visitor and host name; none where neither says anything.</param>
    public static PlaceDoubt Of(
        PlaceRow row,
        DateOnly first,
        DateOnly last,
        IReadOnlyCollection<string> fields
    ) =>
        new(
            row,
            last > LastDay(row, first),
            row.Isced.Length > 0
                && fields.Count > 0
                && !fields.Any(field => IsWithin(field, row.Isced) || IsWithin(row.Isced, field))
        );

    /// <summary>The last day of a stay from this day on, by the months of the place; null where it names none. A month from the fifth ends on the fourth.</summary>
    public static DateOnly? LastDay(PlaceRow row, DateOnly first) =>
        row.Months > 0 ? first.AddMonths(row.Months).AddDays(-1) : null;

    /// <summary>A broad field holds those that begin with its code.</summary>
    private static bool IsWithin(string field, string broad) =>
        field.StartsWith(broad, StringComparison.Ordinal);
}

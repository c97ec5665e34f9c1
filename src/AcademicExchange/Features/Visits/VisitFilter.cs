using System.Globalization;

namespace AcademicExchange.Features.Visits;

/// <summary>Which way a visit goes, seen from the reader's institution.</summary>
public enum VisitDirection
{
    /// <summary>The own people go.</summary>
    Outgoing,

    /// <summary>Guests come.</summary>
    Incoming,
}

/// <summary>What the list of visits is asked for; everything unset means all.</summary>
public sealed record VisitFilter
{
    public const string DefaultSort = "-created";

    /// <summary>The orders a list has; a leading minus turns them round.</summary>
    public static readonly IReadOnlyList<string> Sorts = ["created", "starts", "due"];

    /// <summary>Search words.</summary>
    public string? Q { get; init; }

    public IReadOnlyList<VisitState> States { get; init; } = [];

    public VisitKind? Kind { get; init; }

    public VisitDirection? Direction { get; init; }

    /// <summary>The slug of the other institution.</summary>
    public string? Partner { get; init; }

    /// <summary>Only those in which the reader is awaited.</summary>
    public bool Mine { get; init; }

    /// <summary>With <see cref="Until"/>: stays that touch these days, both included.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    public string Sort
    {
        get;
        init =>
            field = Sorts.Any(sort => value == sort || value == "-" + sort) ? value : DefaultSort;
    } = DefaultSort;

    public bool IsEmpty => this with { Sort = DefaultSort } == new VisitFilter();

    /// <summary>The filter as the query of an address, always in the same order, without a question mark.</summary>
    public string ToQuery()
    {
        List<(string Name, string? Value)> parts =
        [
            ("Q", Q),
            .. States.Select(state => ("State", (string?)state.ToString())),
            ("Kind", Kind?.ToString()),
            ("Direction", Direction?.ToString()),
            ("Partner", Partner),
            ("Mine", Mine ? "true" : null),
            ("From", Iso(From)),
            ("Until", Iso(Until)),
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
    public bool Equals(VisitFilter? other) => other is not null && ToQuery() == other.ToQuery();

    public override int GetHashCode() => ToQuery().GetHashCode(StringComparison.Ordinal);

    private static string? Iso(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

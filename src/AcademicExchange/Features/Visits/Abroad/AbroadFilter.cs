using System.Globalization;
using AcademicExchange.Features.Institutions;

namespace AcademicExchange.Features.Visits.Abroad;

/// <summary>Of whom the reader asks where they are: the own people abroad, or the guests here; who is there, and who sets off within some days.</summary>
public sealed record AbroadFilter
{
    public const int DefaultDays = 7;
    public const int MostDays = 90;

    /// <summary>Search words.</summary>
    public string? Q { get; init; }

    public VisitDirection Direction { get; init; } = VisitDirection.Outgoing;

    /// <summary>Who sets off within so many days is shown too.</summary>
    public int Days
    {
        get;
        init => field = Math.Clamp(value, 0, MostDays);
    } = DefaultDays;

    /// <summary>Of the other institution.</summary>
    public Country? Country { get; init; }

    /// <summary>The key of the other institution's city.</summary>
    public string? City { get; init; }

    /// <summary>The slug of the other institution.</summary>
    public string? Partner { get; init; }

    /// <summary>Of the own institution.</summary>
    public Guid? Unit { get; init; }

    /// <summary>As the page opens it.</summary>
    public bool IsEmpty => this == new AbroadFilter();

    /// <summary>The filter as names and values of an address, always in the same order.</summary>
    public IReadOnlyList<(string Name, string Value)> Parts =>
        [
            .. new (string Name, string? Value)[]
            {
                ("Q", Q),
                ("Direction", Direction == VisitDirection.Outgoing ? null : Direction.ToString()),
                ("Days", Days == DefaultDays ? null : Days.ToString(CultureInfo.InvariantCulture)),
                ("Country", Country?.ToString()),
                ("City", City),
                ("Partner", Partner),
                ("Unit", Unit?.ToString()),
            }
                .Where(part => !string.IsNullOrEmpty(part.Value))
                .Select(part => (part.Name, part.Value!)),
        ];

    /// <summary>As the query of an address, without a question mark.</summary>
    public string ToQuery() =>
        string.Join('&', Parts.Select(part => part.Name + "=" + Uri.EscapeDataString(part.Value)));
}

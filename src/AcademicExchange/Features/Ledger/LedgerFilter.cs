using System.Globalization;

namespace AcademicExchange.Features.Ledger;

/// <summary>What the ledger is asked for; everything unset means all.</summary>
public sealed record LedgerFilter
{
    public Guid? Agreement { get; init; }

    /// <summary>The slug of the other institution.</summary>
    public string? Partner { get; init; }

    public int? AcademicYear { get; init; }

    public LedgerKind? Kind { get; init; }

    public LedgerStatus? Status { get; init; }

    public bool IsEmpty => this == new LedgerFilter();

    /// <summary>The filter as the query of an address, always in the same order, without a question mark.</summary>
    public string ToQuery()
    {
        List<(string Name, string? Value)> parts =
        [
            ("Agreement", Agreement?.ToString()),
            ("Partner", Partner),
            ("Year", AcademicYear?.ToString(CultureInfo.InvariantCulture)),
            ("Kind", Kind?.ToString()),
            ("Status", Status?.ToString()),
        ];
        return string.Join(
            '&',
            parts
                .Where(part => !string.IsNullOrEmpty(part.Value))
                .Select(part => part.Name + "=" + Uri.EscapeDataString(part.Value!))
        );
    }
}

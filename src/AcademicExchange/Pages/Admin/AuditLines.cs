using System.Globalization;
using AcademicExchange.Features.Desk;

namespace AcademicExchange.Pages.Admin;

/// <summary>Lines of the log and the way to older ones.</summary>
public sealed record AuditLines(IReadOnlyList<AuditRow> Rows, AuditMark? Next, bool ShowsPeople)
{
    /// <summary>The mark as the address carries it.</summary>
    public string? NextText =>
        Next is null ? null : FormattableString.Invariant($"{Next.AtUtc.Ticks}-{Next.Id:N}");

    /// <summary>Null for what is no mark: the newest lines are shown.</summary>
    public static AuditMark? Mark(string? text) =>
        text?.Split('-') is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at <= DateTime.MaxValue.Ticks
        && Guid.TryParseExact(id, "N", out var key)
            ? new AuditMark(new DateTime(at, DateTimeKind.Utc), key)
            : null;
}

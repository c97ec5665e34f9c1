using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Features.Visits.Routes;

/// <summary>What is said of a route.</summary>
/// <param name="Code">Statements about the same route share it.</param>
/// <param name="Status">What is known, in the words of the source.</param>
/// <param name="CheckedOn">When somebody last made sure of it.</param>
/// <param name="Source">Where it was read.</param>
public sealed record RouteEntry(
    string Code,
    RouteMode Mode,
    RouteWay Way,
    RouteUse Use,
    LocalText Name,
    LocalText Status,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    DateOnly? CheckedOn,
    string Source,
    string? Note
);

/// <summary>One dated statement about a border or a flight, with its source and the day of its last check. Never code, always data.</summary>
public sealed class TravelRoute
{
    public const int CodeLength = 40;
    public const int TextLength = 300;

    /// <summary>A check older than this warns.</summary>
    public const int FreshDays = 14;

    private TravelRoute() { }

    public TravelRoute(Guid id, RouteEntry entry, DateTime nowUtc)
    {
        (Id, CreatedUtc) = (id, nowUtc);
        Describe(entry);
    }

    public Guid Id { get; private set; }

    public string Code { get; private set; } = "";

    public RouteMode Mode { get; private set; }

    public RouteWay Way { get; private set; }

    public RouteUse Use { get; private set; }

    public LocalText Name { get; private set; } = LocalText.Empty;

    public LocalText Status { get; private set; } = LocalText.Empty;

    public DateOnly? ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    public DateOnly? CheckedOn { get; private set; }

    /// <summary>Who checked it last; null for what came with the program.</summary>
    public Guid? CheckedByPersonId { get; private set; }

    public string Source { get; private set; } = "";

    public string? Note { get; private set; }

    public DateTime CreatedUtc { get; private set; }

    /// <summary>Raised by every edit; a save from an older one is refused.</summary>
    public int Version { get; private set; }

    public void Reword(RouteEntry entry, Guid byPersonId)
    {
        if (entry.CheckedOn != CheckedOn)
        {
            CheckedByPersonId = byPersonId;
        }

        Describe(entry);
        Version++;
    }

    /// <summary>Somebody has made sure of it on this day.</summary>
    public void Check(DateOnly day, Guid byPersonId)
    {
        (CheckedOn, CheckedByPersonId) = (day, byPersonId);
        Version++;
    }

    /// <summary>What speaks against relying on it for a journey on this day.</summary>
    public IReadOnlyList<RouteWarning> WarningsFor(DateOnly journey, DateOnly today) =>
        [
            .. Of(RouteWarning.NotOpen, Use != RouteUse.Open),
            .. Of(
                RouteWarning.OldCheck,
                CheckedOn is not { } day || today.DayNumber - day.DayNumber > FreshDays
            ),
            .. Of(RouteWarning.EndsBefore, ValidTo < journey),
            .. Of(RouteWarning.BeginsAfter, ValidFrom > journey),
        ];

    private static RouteWarning[] Of(RouteWarning warning, bool holds) => holds ? [warning] : [];

    private void Describe(RouteEntry entry)
    {
        (Code, Mode, Way, Use) = (entry.Code, entry.Mode, entry.Way, entry.Use);
        (Name, Status) = (entry.Name, entry.Status);
        (ValidFrom, ValidTo, CheckedOn) = (entry.ValidFrom, entry.ValidTo, entry.CheckedOn);
        (Source, Note) = (entry.Source, entry.Note);
    }
}

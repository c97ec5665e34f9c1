using System.Globalization;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Features.Visits.Routes;
using static AcademicExchange.Data.ReferenceRows;

namespace AcademicExchange.Data;

/// <summary>What the shipped files say of journeys: the rules of the checklist, and the routes.</summary>
internal static class ReferenceJourneys
{
    public static IEnumerable<ChecklistRule> Rules() =>
        ReferenceData
            .Rows("checklist_rules.csv")
            .Select(row => new ChecklistRule(
                row["key"],
                Enum.Parse<ChecklistTask>(row["task"]),
                Entry(row)
            ));

    private static RuleEntry Entry(IReadOnlyDictionary<string, string> row) =>
        new()
        {
            Order = Number(row["order"])!.Value,
            Home = One<Country>(row["home"]),
            Host = One<Country>(row["host"]),
            Passport = One<PassportGroup>(row["passport"]),
            Kinds = row["kinds"].Replace(';', ','),
            MinDays = Number(row["min_days"]),
            MaxDays = Number(row["max_days"]),
            Condition = Enum.Parse<RuleCondition>(row["condition"]),
            Owner = Enum.Parse<VisitWho>(row["owner"]),
            Stage = Enum.Parse<ChecklistStage>(row["stage"]),
            Offset = Number(row["offset"])!.Value,
            Unit = Enum.Parse<DueUnit>(row["unit"]),
            Anchor = Enum.Parse<DueAnchor>(row["anchor"]),
            About = Text(row, "about"),
            Source = Known(row["source"]),
            CheckedOn = Day(row["checked_on"]),
        };

    public static IEnumerable<TravelRoute> Routes(DateTime nowUtc) =>
        ReferenceData
            .Rows("travel_routes.csv")
            .Select(row => new TravelRoute(
                Guid.CreateVersion7(),
                new RouteEntry(
                    row["route"],
                    Enum.Parse<RouteMode>(row["mode"], ignoreCase: true),
                    row["direction"] switch
                    {
                        "into AZ" or "IR to AZ" => RouteWay.IntoAz,
                        "into IR" or "AZ to IR" => RouteWay.IntoIr,
                        _ => RouteWay.Both,
                    },
                    Enum.Parse<RouteUse>(row["use"]),
                    Text(row, "name"),
                    Text(
                        new Dictionary<string, string>(row)
                        {
                            ["passenger_status_en"] = row["passenger_status"],
                        },
                        "passenger_status"
                    ),
                    Day(row["valid_from"]),
                    Day(row["valid_to"]),
                    CheckedOn(row["reported_on"]),
                    row["source"],
                    Known(row["note"])
                ),
                nowUtc
            ));

    /// <summary>A report of which only the month is known counts from its first day.</summary>
    private static DateOnly? CheckedOn(string cell) =>
        Day(cell.Length == "2025-07".Length ? cell + "-01" : cell);

    private static int? Number(string cell) =>
        cell.Length == 0 ? null : int.Parse(cell, CultureInfo.InvariantCulture);

    private static T? One<T>(string cell)
        where T : struct, Enum => cell.Length == 0 ? null : Enum.Parse<T>(cell);
}

using AcademicExchange.Data;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Visits;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Benchmarks.Support;

/// <summary>
/// Visits of the University of Tabriz, copied from one of the demonstration: five states of which each has a fifth, other days, hardly any
/// awaited; found by two hundred names in three scripts; each with a line of the ledger.
/// </summary>
internal sealed class ManyVisits(AppDbContext data)
{
    private const string State =
        "CASE n.i % 5 WHEN 0 THEN 'AtHost' WHEN 1 THEN 'OnSite' WHEN 2 THEN 'Closed' WHEN 3 THEN 'Cancelled' ELSE 'Confirmed' END";

    private const string Digits = "substr(CAST(1000000 + n.i AS TEXT), 2)";

    private readonly RowCopies _copies = new(data);

    /// <summary>Adds the copies of these numbers, both included.</summary>
    public async Task AddAsync(int from, int to)
    {
        var model = await data
            .Visits.Where(visit =>
                visit.State == VisitState.Closed
                && data.Institutions.Any(one =>
                    one.Id == visit.HomeInstitutionId && one.Slug == ManyAgreements.Owner
                )
            )
            .Select(visit => visit.Id)
            .FirstAsync();
        var names = await BenchNames.WriteAsync(_copies);
        await CopyAsync(
            typeof(Visit),
            "t.\"Id\" = @model",
            new()
            {
                ["Id"] = _copies.Says.Key("21"),
                ["Number"] = "'VX-B-' || " + Digits,
                ["State"] = State,
                ["CreatedUtc"] = Created,
                ["FirstDay"] = First,
                ["LastDay"] = Last,
                ["ArrivedOn"] = $"CASE WHEN n.i % 5 IN (1, 2) THEN {First} END",
                ["DepartedOn"] = $"CASE WHEN n.i % 5 = 2 THEN {Last} END",
                ["AgreementPlaceId"] = "NULL",
                // A word that one in two hundred has, and one that all have.
                ["Search"] =
                    $"'vx b ' || {Digits} || ' films subject' || substr(CAST(1000 + n.i % 200 AS TEXT), 2) || ' ' || w.\"Search\"",
            },
            $"JOIN \"BenchNames\" AS w ON w.\"N\" = n.i * 7919 % {RowCopies.Text(names)}"
        );
        await CopyAsync(
            typeof(VisitSide),
            "t.\"VisitId\" = @model",
            new()
            {
                ["Id"] = _copies.Says.Key("CASE WHEN t.\"IsHome\" THEN 22 ELSE 23 END"),
                ["VisitId"] = _copies.Says.Key("21"),
                ["State"] = State,
                ["CreatedUtc"] = Created,
                ["FirstDay"] = First,
                ["LastDay"] = Last,
            }
        );
        await CopyAsync(
            typeof(LedgerLine),
            "t.\"VisitId\" = @model AND t.\"Kind\" = 'ResearcherDay' AND t.\"Status\" = 'Confirmed'",
            new()
            {
                ["Id"] = _copies.Says.Key("24"),
                ["VisitId"] = _copies.Says.Key("21"),
                ["AcademicYear"] = "2020 + n.i * 7919 % 3000 / 365",
                ["FirstDay"] = First,
                ["LastDay"] = Last,
                ["WrittenUtc"] = Created,
            }
        );
        await _copies.RunAsync("DROP TABLE \"BenchNames\"");
        await _copies.SettleAsync();

        Task CopyAsync(
            Type type,
            string which,
            Dictionary<string, string> changed,
            string beside = ""
        ) => _copies.CopyAsync(type, (from, to), which, changed, beside, ("@model", model));
    }

    private string Created => _copies.Says.Moment("2015-01-01", "n.i");

    private string First => _copies.Says.Day("2020-01-01", "n.i * 7919 % 3000");

    private string Last => _copies.Says.Day("2020-01-01", "n.i * 7919 % 3000 + 20");
}

using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Benchmarks.Support;

/// <summary>
/// Researchers of the University of Tabriz and, every second one, of a partner, copied from one of the demonstration: five fields of which
/// each has a fifth, two hundred names in three scripts.
/// </summary>
internal sealed class ManyResearchers(AppDbContext data)
{
    private const string Partner = "baku-state-university";
    private const string Model = "faculty.tabrizu@example.org";
    private const string Digits = "substr(CAST(1000000 + n.i AS TEXT), 2)";

    private const string Field =
        "CASE n.i % 5 WHEN 0 THEN '0511' WHEN 1 THEN '0731' WHEN 2 THEN '0222' WHEN 3 THEN '0912' ELSE '0613' END";

    private const string Address = $"'BENCH' || {Digits} || '@EXAMPLE.ORG'";

    /// <summary>Every second one is the partner's.</summary>
    private const string Institution =
        "CASE n.i % 2 WHEN 0 THEN t.\"InstitutionId\" ELSE @partner END";

    private readonly RowCopies _copies = new(data);

    /// <summary>Adds the copies of these numbers, both included.</summary>
    public async Task AddAsync(int from, int to)
    {
        var partner = await data
            .Institutions.Where(one => one.Slug == Partner)
            .Select(one => one.Id)
            .SingleAsync();
        var model = await data.ResearcherProfiles.SingleAsync(profile =>
            data.Users.Any(person => person.Id == profile.PersonId && person.Email == Model)
        );
        var role = await data
            .RoleAssignments.Where(held =>
                held.PersonId == model.PersonId
                && held.InstitutionId == model.InstitutionId
                && held.Role == Role.Faculty
            )
            .Select(held => held.Id)
            .FirstAsync();
        var names = await BenchNames.WriteAsync(_copies);
        await CopyAsync(
            typeof(Person),
            model.PersonId,
            new()
            {
                ["Id"] = _copies.Says.Key("41"),
                ["UserName"] = Address,
                ["NormalizedUserName"] = Address,
                ["Email"] = Address,
                ["NormalizedEmail"] = Address,
                ["CalendarFeedKey"] = Address,
            }
        );
        await CopyAsync(
            typeof(RoleAssignment),
            role,
            new()
            {
                ["Id"] = _copies.Says.Key("42"),
                ["PersonId"] = _copies.Says.Key("41"),
                ["InstitutionId"] = Institution,
                ["UnitId"] = $"CASE n.i % 2 WHEN 0 THEN t.\"UnitId\" END",
            }
        );
        await CopyAsync(
            typeof(ResearcherProfile),
            model.Id,
            new()
            {
                ["Id"] = _copies.Says.Key("43"),
                ["PersonId"] = _copies.Says.Key("41"),
                ["InstitutionId"] = Institution,
                ["UpdatedUtc"] = _copies.Says.Moment("2015-01-01", "n.i"),
                ["Search"] = $"w.\"Search\" || ' ' || t.\"Search\" || ' isced' || {Field}",
            },
            $"JOIN \"BenchNames\" AS w ON w.\"N\" = n.i * 7919 % {RowCopies.Text(names)}"
        );
        await _copies.RunAsync("DROP TABLE \"BenchNames\"");
        await _copies.SettleAsync();

        Task CopyAsync(
            Type type,
            Guid which,
            Dictionary<string, string> changed,
            string beside = ""
        ) =>
            _copies.CopyAsync(
                type,
                (from, to),
                "t.\"Id\" = @model",
                changed,
                beside,
                ("@model", which),
                ("@partner", partner)
            );
    }
}

using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Benchmarks.Support;

/// <summary>
/// Agreements of the University of Tabriz, copied from one of the demonstration: titles in three languages, other partners, five states
/// of which each has a fifth; in negotiation the partner is awaited.
/// </summary>
internal sealed class ManyAgreements(AppDbContext data)
{
    public const string Owner = "university-of-tabriz";

    /// <summary>So many of the copies have a text; it would be most of the file.</summary>
    public const int WithText = 200;

    private const string State =
        "CASE n.i % 5 WHEN 0 THEN 'InForce' WHEN 1 THEN 'InNegotiation' WHEN 2 THEN 'Expired' WHEN 3 THEN 'Terminated' ELSE 'Signed' END";

    private const string Digits = "substr(CAST(1000000 + n.i AS TEXT), 2)";
    private const string Number = "'AX-B-' || " + Digits;
    private const string Awaited = "t.\"Order\" = 1 AND n.i % 5 = 1";
    private const string Waiting = "t.\"Order\" = 0 AND n.i % 5 = 1";

    private readonly RowCopies _copies = new(data);

    /// <summary>The key of the nth copy.</summary>
    public static Guid IdOf(int number) =>
        Guid.Parse(FormattableString.Invariant($"{number:X8}-0000-7000-8000-000000000001"));

    /// <summary>Adds the copies of these numbers, both included.</summary>
    public async Task AddAsync(int from, int to)
    {
        var model = await data
            .Agreements.Where(found =>
                found.State == AgreementState.InForce
                && found.Kind == AgreementKind.StudentExchange
                && found.Parties.Any(party =>
                    party.Order == 0
                    && data.Institutions.Any(one =>
                        one.Id == party.InstitutionId && one.Slug == Owner
                    )
                )
            )
            .FirstAsync();
        var partner = await data.Set<AgreementParty>()
            .Where(party => party.AgreementId == model.Id && party.Order == 1)
            .Select(party => party.InstitutionId)
            .SingleAsync();
        await using var transaction = await data.Database.BeginTransactionAsync();
        var titles = await WriteTitlesAsync();
        await CopyAsync(typeof(Agreement), "t.\"Id\" = @model", Agreement());
        await CopyAsync(typeof(AgreementParty), "t.\"AgreementId\" = @model", Party());
        await CopyAsync(
            typeof(AgreementVersion),
            $"t.\"AgreementId\" = @model AND t.\"No\" = {RowCopies.Text(model.SharedVersionNo)} AND t.\"SentUtc\" IS NOT NULL AND n.i <= {RowCopies.Text(WithText)}",
            new()
            {
                ["Id"] = _copies.Says.Key("3"),
                ["AgreementId"] = _copies.Says.Key("1"),
                // The places of the text are between the parties of the copy.
                ["Text"] =
                    "replace(t.\"Text\", lower(CAST(@partner AS TEXT)), lower(CAST(w.\"Partner\" AS TEXT)))",
            }
        );
        await _copies.RunAsync("DROP TABLE \"BenchTitles\"");
        await transaction.CommitAsync();
        await _copies.SettleAsync();

        Task CopyAsync(Type type, string which, Dictionary<string, string> changed) =>
            _copies.CopyAsync(
                type,
                (from, to),
                which,
                changed,
                $"JOIN \"BenchTitles\" AS w ON w.\"N\" = n.i * 7919 % {RowCopies.Text(titles)}",
                ("@model", model.Id),
                ("@partner", partner)
            );
    }

    private Dictionary<string, string> Agreement() =>
        new()
        {
            ["Id"] = _copies.Says.Key("1"),
            ["Number"] = Number,
            ["State"] = State,
            ["CreatedUtc"] = Created,
            ["StateSinceUtc"] = Created,
            ["EndsOn"] = Ends,
            ["RemindEndOn"] = Day("2027-12-01"),
            ["ReviewOn"] = "NULL",
            ["ParentId"] = "NULL",
            ["IsPublished"] = "FALSE",
            ["IsDemo"] = "FALSE",
            ["Title_En"] = "w.\"En\"",
            ["Title_Fa"] = "w.\"Fa\"",
            ["Title_Az"] = "w.\"Az\"",
            ["Search"] = $"'ax b ' || {Digits} || ' ' || w.\"Search\"",
        };

    private Dictionary<string, string> Party() =>
        new()
        {
            ["Id"] = _copies.Says.Key("t.\"Order\" + 10"),
            ["AgreementId"] = _copies.Says.Key("1"),
            ["InstitutionId"] =
                "CASE t.\"Order\" WHEN 0 THEN t.\"InstitutionId\" ELSE w.\"Partner\" END",
            ["Number"] = Number,
            ["State"] = State,
            ["CreatedUtc"] = Created,
            ["EndsOn"] = Ends,
            ["AwaitedRole"] = $"CASE WHEN {Awaited} THEN 'InternationalOfficer' END",
            ["AwaitedSinceUtc"] = $"CASE WHEN {Awaited} THEN {Created} END",
            ["DueOn"] = $"CASE WHEN {Awaited} THEN {Day("2027-12-20")} END",
            ["RemindOn"] = $"CASE WHEN {Awaited} THEN {Day("2027-12-16")} END",
            ["WaitsSinceUtc"] = $"CASE WHEN {Waiting} THEN {Created} END",
        };

    /// <summary>Titles and partners in all combinations, with what is searched, folded as the program folds it; gives how many.</summary>
    private async Task<int> WriteTitlesAsync()
    {
        await _copies.RunAsync(
            "CREATE TEMP TABLE \"BenchTitles\" (\"N\" INTEGER PRIMARY KEY, \"Partner\" UUID, \"En\" TEXT, \"Fa\" TEXT, \"Az\" TEXT, \"Search\" TEXT)"
        );
        var owner = await data.Institutions.SingleAsync(one => one.Slug == Owner);
        var partners = await data
            .Institutions.Where(one => one.Country == Country.AZ)
            .OrderBy(one => one.Slug)
            .ToListAsync();
        var rows = BenchTitles
            .All()
            .SelectMany(title => partners.Select(partner => (title, partner)));
        var number = 0;
        foreach (var (title, partner) in rows)
        {
            await _copies.RunAsync(
                "INSERT INTO \"BenchTitles\" VALUES (@n, @partner, @en, @fa, @az, @search)",
                ("@n", number++),
                ("@partner", partner.Id),
                ("@en", title.En!),
                ("@fa", title.Fa!),
                ("@az", title.Az!),
                (
                    "@search",
                    SearchKey.ForIndex(
                        string.Join(' ', title.Joined(), owner.Name.Joined(), partner.Name.Joined())
                    )
                )
            );
        }

        return number;
    }

    private string Day(string day) => _copies.Says.Day(day, "0");

    private string Created => _copies.Says.Moment("2015-01-01", "n.i");

    private string Ends => _copies.Says.Day("2028-01-01", "n.i * 7919 % 3000");
}

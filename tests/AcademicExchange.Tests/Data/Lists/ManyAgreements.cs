using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Data.Lists;

/// <summary>A database with 20,000 agreements of one institution, copied from one by the database itself, and its statistics fresh.</summary>
public sealed class ManyAgreements : AppFactory
{
    public const int Count = 20_000;

    public Side Tabriz { get; } = An.Tabriz();

    public Side Baku { get; } = An.Baku();

    public Actor Office => Tabriz.Actor(Role.InternationalOfficer);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var model = An.Agreement(Tabriz, Baku).InForce();
        await AddAsync(Tabriz, Baku, model);
        await ReadAsync(async data =>
        {
            var dialect = Dialect.Of(data);
            await CopyAsync(data, typeof(Agreement), dialect.Agreement());
            await CopyAsync(data, typeof(AgreementParty), dialect.Party());
            await data.Database.ExecuteSqlRawAsync("ANALYZE");
            return 0;
        });
    }

    /// <summary>The plan by which the database would answer, in one text.</summary>
    public async Task<string> PlanAsync<T>(Func<IServiceProvider, IQueryable<T>> query) =>
        await WithAsync<IServiceProvider, string>(async services =>
        {
            var data = services.GetRequiredService<AppDbContext>();
            return await Plans.OfAsync(data, query(services));
        });

    private static Task CopyAsync(
        AppDbContext data,
        Type type,
        Dictionary<string, string> changed
    ) => Plans.CopyAsync(data, type, Count, changed);

    /// <summary>How each database writes keys, days and instants of the nth copy.</summary>
    private sealed record Dialect(Func<string, string> Key, string Day, string Instant)
    {
        public static Dialect Of(AppDbContext data) =>
            data is SqliteAppDbContext
                ? new(
                    kind => Plans.Key(lite: true, kind),
                    "date('2024-01-01', '+' || (n.i * 7919 % 3000) || ' days')",
                    "datetime('2020-01-01', '+' || (n.i * 2) || ' hours')"
                )
                : new(
                    kind => Plans.Key(lite: false, kind),
                    "DATE '2024-01-01' + (n.i * 7919 % 3000)",
                    "TIMESTAMPTZ '2020-01-01Z' + n.i * INTERVAL '2 hours'"
                );

        public Dictionary<string, string> Agreement() =>
            new()
            {
                ["Id"] = Key("1"),
                ["Number"] = "'AX-' || n.i",
                ["State"] = State,
                ["EndsOn"] = Day,
                ["CreatedUtc"] = Instant,
                ["Search"] =
                    "'ax ' || n.i || ' exchange ' || CASE WHEN n.i % 1000 = 0 THEN 'geology' ELSE 'physics' END",
            };

        public Dictionary<string, string> Party() =>
            new()
            {
                ["Id"] = Key("t.\"Order\" + 10"),
                ["AgreementId"] = Key("1"),
                ["Number"] = "'AX-' || n.i",
                ["State"] = State,
                ["EndsOn"] = Day,
                ["CreatedUtc"] = Instant,
                ["AwaitedRole"] = "CASE WHEN n.i % 2000 = 0 THEN 'InternationalOfficer' END",
                ["AwaitedSinceUtc"] = $"CASE WHEN n.i % 2000 = 0 THEN {Instant} END",
                ["WaitsSinceUtc"] = $"CASE WHEN n.i % 2000 = 1 THEN {Instant} END",
            };

        private static string State =>
            "CASE n.i % 5 WHEN 0 THEN 'Draft' WHEN 1 THEN 'InNegotiation' WHEN 2 THEN 'Expired' WHEN 3 THEN 'Terminated' ELSE 'InForce' END";
    }
}

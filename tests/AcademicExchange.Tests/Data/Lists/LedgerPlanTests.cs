using AcademicExchange.Data;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Data.Lists;

/// <summary>A page of the ledger is read in the order of its index: neither database sorts the lines.</summary>
public sealed class LedgerPlanTests(ManyLines app) : IClassFixture<ManyLines>
{
    public static TheoryData<Role, LedgerFilter> Filters { get; } =
        new()
        {
            { Role.InternationalOfficer, new LedgerFilter() },
            { Role.DepartmentHead, new LedgerFilter() },
            {
                Role.Auditor,
                new LedgerFilter { Status = LedgerStatus.Planned }
            },
            {
                Role.Signatory,
                new LedgerFilter { AcademicYear = 2026, Kind = LedgerKind.ResearcherDay }
            },
        };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Page_ByAnyFilter_IsNotSorted(Role role, LedgerFilter filter)
    {
        var plan = await app.WithAsync<IServiceProvider, string>(services =>
            Plans.OfAsync(
                services.GetRequiredService<AppDbContext>(),
                services
                    .GetRequiredService<LedgerList>()
                    .Keys(filter, app.Tabriz.Actor(role))
                    .Take(25)
            )
        );

        Assert.DoesNotContain(
            TestDatabase.IsPostgres ? "Sort Key" : "TEMP B-TREE",
            plan,
            StringComparison.Ordinal
        );
    }
}

/// <summary>The desk finds the entries that wait by their index: it reads no settled one.</summary>
public sealed class LedgerDeskPlanTests(ManyEntries app) : IClassFixture<ManyEntries>
{
    [Fact]
    public async Task Desk_TwentyThousandSettledEntries_ReadsThoseThatWait()
    {
        var office = app.Tabriz.Actor(Role.InternationalOfficer);
        foreach (
            var (entries, index) in new (
                Func<HandEntryQueries, IQueryable<HandEntry>> Entries,
                string Index
            )[]
            {
                (queries => queries.Waiting(office), "IX_LedgerEntries_AwaitedInstitutionId"),
                (queries => queries.Others(office), "IX_LedgerEntries_WaitingInstitutionId"),
            }
        )
        {
            var plan = await app.WithAsync<IServiceProvider, string>(services =>
                Plans.OfAsync(
                    services.GetRequiredService<AppDbContext>(),
                    HandEntryQueries
                        .InOrder(entries(services.GetRequiredService<HandEntryQueries>()))
                        .Take(20)
                )
            );

            Assert.Contains(index, plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("SCAN", plan, StringComparison.Ordinal);
        }
    }
}

/// <summary>A database with 20,000 entries that both sides confirmed, and one that waits for each.</summary>
public sealed class ManyEntries : AppFactory
{
    public Side Tabriz { get; } = An.Tabriz();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var baku = An.Baku();
        Features.Agreements.Agreement agreement = An.Agreement(Tabriz, baku).InForce();
        var settled = A.HandEntry(Tabriz, baku, agreement.Id);
        settled.Answer(HandEntryAction.Confirm, baku.Act(Role.InternationalOfficer));
        await AddAsync(Tabriz, baku, agreement, settled);
        await ReadAsync(async data =>
        {
            var lite = data is SqliteAppDbContext;
            await Plans.CopyAsync(
                data,
                typeof(HandEntry),
                20_000,
                new() { ["Id"] = Plans.Key(lite, "1"), ["Number"] = "'LX-' || n.i" }
            );
            return 0;
        });
        await AddAsync(
            A.HandEntry(Tabriz, baku, agreement.Id),
            A.HandEntry(baku, Tabriz, agreement.Id)
        );
        await ReadAsync(data => data.Database.ExecuteSqlRawAsync("ANALYZE"));
    }
}

/// <summary>A database with 20,000 lines, copied from one by the database itself, and its statistics fresh.</summary>
public sealed class ManyLines : AppFactory
{
    public Side Tabriz { get; } = An.Tabriz();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var baku = An.Baku();
        Features.Agreements.Agreement agreement = An.Agreement(Tabriz, baku).InForce();
        var visit = A.Visit(Tabriz, baku, agreement.Id).In(VisitState.Confirmed);
        var line = new LedgerLine(
            new LedgerSource(
                visit.Id,
                null,
                agreement.Id,
                Tabriz.Id,
                baku.Id,
                visit.VisitorPersonId
            ),
            new LedgerEntry(
                LedgerStatus.Planned,
                LedgerKind.ResearcherDay,
                LedgerUnit.Day,
                2026,
                VisitBuilder.First,
                VisitBuilder.Last,
                21,
                null,
                FundingBearer.Host
            ),
            ManualClock.Start
        );
        await AddAsync(Tabriz, baku, agreement, visit, line);
        await ReadAsync(async data =>
        {
            var lite = data is SqliteAppDbContext;
            await Plans.CopyAsync(
                data,
                typeof(LedgerLine),
                20_000,
                new()
                {
                    ["Id"] = Plans.Key(lite, "1"),
                    ["WrittenUtc"] = lite
                        ? "datetime('2020-01-01', '+' || (n.i * 2) || ' hours')"
                        : "TIMESTAMPTZ '2020-01-01Z' + n.i * INTERVAL '2 hours'",
                }
            );
            await data.Database.ExecuteSqlRawAsync("ANALYZE");
            return 0;
        });
    }
}

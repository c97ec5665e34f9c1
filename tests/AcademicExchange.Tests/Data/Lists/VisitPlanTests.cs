using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Abroad;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Data.Lists;

/// <summary>The list of visits and its part of the desk read no whole table and sort nothing: the plans of both databases say so.</summary>
public sealed class VisitPlanTests(ManyVisits app) : IClassFixture<ManyVisits>
{
    private static readonly string[] Whole = TestDatabase.IsPostgres
        ? ["Seq Scan on \"VisitSides\"", "Sort Key"]
        : ["SCAN v", "TEMP B-TREE"];

    public static TheoryData<Role, VisitFilter> Filters() =>
        new()
        {
            { Role.InternationalOfficer, new VisitFilter() },
            {
                Role.InternationalOfficer,
                new VisitFilter { States = [VisitState.OnSite] }
            },
            {
                Role.InternationalOfficer,
                new VisitFilter { Kind = VisitKind.Teaching }
            },
            {
                Role.InternationalOfficer,
                new VisitFilter { Sort = "created" }
            },
            {
                Role.InternationalOfficer,
                new VisitFilter { Sort = "starts" }
            },
            {
                Role.InternationalOfficer,
                new VisitFilter { Sort = "-starts" }
            },
            {
                Role.InternationalOfficer,
                new VisitFilter { Sort = "due" }
            },
            {
                Role.DepartmentHead,
                new VisitFilter { Sort = "starts" }
            },
            {
                Role.InternationalOfficer,
                new VisitFilter { Direction = VisitDirection.Outgoing, Sort = "due" }
            },
            {
                Role.InternationalOfficer,
                new VisitFilter { Until = new DateOnly(2030, 1, 1), Sort = "starts" }
            },
            { Role.DepartmentHead, new VisitFilter() },
            {
                Role.Auditor,
                new VisitFilter { States = [VisitState.Closed] }
            },
            { Role.Faculty, new VisitFilter() },
        };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Keys_TwentyThousand_AreReadInTheOrderOfAnIndex(Role role, VisitFilter filter)
    {
        var plan = await app.PlanAsync(list =>
            list.Keys(filter, null, app.Tabriz.Actor(role)).Take(ListPages.Size)
        );

        Assert.All(Whole, bad => Assert.DoesNotContain(bad, plan, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keys_Words_AreFoundByTheirIndex()
    {
        var plan = await app.WithAsync<IServiceProvider, string>(services =>
            Plans.OfAsync(
                services.GetRequiredService<AppDbContext>(),
                services.GetRequiredService<RecordSearch<Visit>>().Matching("lay test")!
            )
        );

        Assert.Contains(
            TestDatabase.IsPostgres ? "IX_Visits_Search" : "VIRTUAL TABLE INDEX",
            plan,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("SCAN k", plan, StringComparison.Ordinal);
    }

    /// <summary>Of some hundred hits each asks for its side; PostgreSQL rather reads all sides where a jump is said to be dear.</summary>
    [Fact]
    public async Task Keys_WordsOfSome_ReadNoWholeTable()
    {
        var words = await app.WithAsync<RecordSearch<Visit>, SearchWords?>(search =>
            search.ReadAsync("pack17", CancellationToken.None)
        );
        var plan = await app.PlanAsync(list =>
            list.Keys(new VisitFilter(), words, app.Tabriz.Actor(Role.InternationalOfficer))
                .Take(ListPages.Size)
        );

        Assert.False(words!.AreBroad);
        Assert.DoesNotContain(Whole[0], plan, StringComparison.Ordinal);
    }

    /// <summary>Words that nearly all visits have are looked for in the order of the list.</summary>
    [Fact]
    public async Task Keys_WordsOfEverybody_AreLookedForInTheOrderOfTheList()
    {
        var words = await app.WithAsync<RecordSearch<Visit>, SearchWords?>(search =>
            search.ReadAsync("films", CancellationToken.None)
        );
        var plan = await app.PlanAsync(list =>
            list.Keys(new VisitFilter(), words, app.Tabriz.Actor(Role.InternationalOfficer))
                .Take(ListPages.Size)
        );

        Assert.True(words!.AreBroad);
        Assert.All(Whole, bad => Assert.DoesNotContain(bad, plan, StringComparison.Ordinal));
    }

    /// <summary>Theirs lie behind the first that the index gives, so nobody has counted them.</summary>
    [Fact]
    public async Task PageAsync_WordsOfEverybodyForAnOfficeWithFew_HasMoreAndAnEnd()
    {
        var (home, host) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(home, host).InForce();
        await app.AddAsync(home, host, agreement);
        var visits = Enumerable
            .Range(0, ListPages.Size + 2)
            .Select(_ => A.Visit(home, host, agreement.Id).In(VisitState.Accepted));
        await app.AddAsync([.. visits]);

        var (first, second) = (await PageAsync(1), await PageAsync(2));

        Assert.Equal((ListPages.Size, true), (first.Rows.Count, first.HasMore));
        Assert.Equal(
            (2, ListPages.Size + 2, false),
            (second.Rows.Count, second.Total, second.HasMore)
        );

        Task<ListPage<VisitRow>> PageAsync(int number) =>
            app.WithAsync<VisitList, ListPage<VisitRow>>(list =>
                list.PageAsync(
                    new VisitFilter { Q = "films" },
                    number,
                    home.Actor(Role.InternationalOfficer),
                    CancellationToken.None
                )
            );
    }

    /// <summary>However many are there: each state is read in the order of its index, up to the page.</summary>
    [Theory]
    [InlineData(Role.InternationalOfficer, VisitDirection.Outgoing)]
    [InlineData(Role.InternationalOfficer, VisitDirection.Incoming)]
    [InlineData(Role.DepartmentHead, VisitDirection.Outgoing)]
    public async Task Abroad_TwentyThousand_AreReadInTheOrderOfAnIndex(
        Role role,
        VisitDirection direction
    )
    {
        var plan = await app.WithAsync<IServiceProvider, string>(async services =>
        {
            var asked = await services
                .GetRequiredService<AbroadList>()
                .AskedAsync(
                    new AbroadFilter { Direction = direction },
                    null,
                    app.Tabriz.Actor(role),
                    CancellationToken.None
                );
            return await Plans.OfAsync(
                services.GetRequiredService<AppDbContext>(),
                AbroadList.FirstOf(asked, ListPages.Size)
            );
        });

        // Of states that hardly any visit is in PostgreSQL takes whichever index begins with them.
        Assert.Contains(
            "IX_VisitSides_InstitutionId_State_IsHome_LastDay",
            plan,
            StringComparison.Ordinal
        );
        Assert.All(
            TestDatabase.IsPostgres
                ? ["Seq Scan on \"VisitSides\"", "Seq Scan on \"Visits\""]
                : new[] { "SCAN v USING", "SCAN v0 USING" },
            bad => Assert.DoesNotContain(bad, plan, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task ToAskArrival_TwentyThousand_ReadsOnlyWhatIsDue()
    {
        var plan = await app.WithAsync<IServiceProvider, string>(services =>
            Plans.OfAsync(
                services.GetRequiredService<AppDbContext>(),
                services.GetRequiredService<VisitClock>().ToAskArrival()
            )
        );

        Assert.Contains("IX_VisitSides_FirstDay", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToRemind_TwentyThousand_ReadsOnlyWhatIsDue()
    {
        var plan = await app.WithAsync<IServiceProvider, string>(services =>
            Plans.OfAsync(
                services.GetRequiredService<AppDbContext>(),
                services.GetRequiredService<VisitReminders>().ToRemind()
            )
        );

        Assert.Contains("IX_VisitSides_RemindOn", plan, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.InternationalOfficer)]
    [InlineData(Role.Faculty)]
    public async Task Waiting_TwentyThousand_ReadsNoWholeTable(Role role)
    {
        var plan = await app.PlanAsync(list => list.Waiting(app.Tabriz.Actor(role)).Take(20));

        Assert.DoesNotContain(Whole[0], plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_TwentyThousand_AreReadInTheirOrder()
    {
        var plan = await app.PlanAsync(list =>
            list.OtherSides(app.Tabriz.Actor(Role.InternationalOfficer))
                .Select(side => side.VisitId)
                .Take(20)
        );

        Assert.Contains("WaitsSinceUtc", plan, StringComparison.Ordinal);
        Assert.DoesNotContain(Whole[0], plan, StringComparison.Ordinal);
    }
}

/// <summary>A database with 20,000 visits of one institution, copied from one by the database itself, and its statistics fresh.</summary>
public sealed class ManyVisits : AppFactory
{
    private const int Count = 20_000;

    public Side Tabriz { get; } = An.Tabriz();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var baku = An.Baku();
        Agreement agreement = An.Agreement(Tabriz, baku).InForce();
        var other = An.Person(Role.Faculty, Tabriz.Institution);
        await AddAsync(Tabriz, baku, agreement, other);
        await AddAsync(A.Visit(Tabriz, baku, agreement.Id).In(VisitState.Accepted));
        await ReadAsync(async data =>
        {
            var lite = data is SqliteAppDbContext;
            await CopyAsync(data, typeof(Visit), Visits(lite));
            await CopyAsync(data, typeof(VisitSide), Sides(lite, other.Id));
            await data.Database.ExecuteSqlRawAsync("ANALYZE");
            return 0;
        });
    }

    public async Task<string> PlanAsync(Func<VisitList, IQueryable<Guid>> query) =>
        await WithAsync<IServiceProvider, string>(async services =>
        {
            var data = services.GetRequiredService<AppDbContext>();
            return await Plans.OfAsync(data, query(services.GetRequiredService<VisitList>()));
        });

    private static Task CopyAsync(
        AppDbContext data,
        Type type,
        Dictionary<string, string> changed
    ) => Plans.CopyAsync(data, type, Count, changed);

    private static Dictionary<string, string> Visits(bool lite) =>
        new()
        {
            ["Id"] = Plans.Key(lite, "1"),
            ["Number"] = "'VX-' || n.i",
            ["Search"] = "t.\"Search\" || ' pack' || (n.i % 40)",
            ["Kind"] = Kind,
            ["State"] = State,
            ["ArrivedOn"] = "CASE n.i % 5 WHEN 1 THEN t.\"FirstDay\" END",
            ["CreatedUtc"] = Instant(lite),
        };

    private static Dictionary<string, string> Sides(bool lite, Guid other) =>
        new()
        {
            ["Id"] = Plans.Key(lite, "CASE WHEN t.\"IsHome\" THEN 10 ELSE 11 END"),
            ["Kind"] = Kind,
            ["VisitId"] = Plans.Key(lite, "1"),
            ["State"] = State,
            ["CreatedUtc"] = Instant(lite),
            ["PersonId"] =
                $"CASE WHEN t.\"IsHome\" AND n.i % 50 > 0 THEN {Plans.Key(lite, other)} ELSE t.\"PersonId\" END",
            ["AwaitedRole"] =
                "CASE WHEN t.\"IsHome\" AND n.i % 2000 = 0 THEN 'InternationalOfficer' END",
            ["AwaitedPersonId"] = lite ? "NULL" : "NULL::uuid",
            ["AwaitedSinceUtc"] =
                $"CASE WHEN t.\"IsHome\" AND n.i % 2000 = 0 THEN {Instant(lite)} END",
        };

    private static string Instant(bool lite) =>
        lite
            ? "datetime('2020-01-01', '+' || (n.i * 2) || ' hours')"
            : "TIMESTAMPTZ '2020-01-01Z' + n.i * INTERVAL '2 hours'";

    private const string Kind = "CASE n.i % 4 WHEN 0 THEN 'Teaching' ELSE 'Research' END";

    private const string State =
        "CASE n.i % 5 WHEN 0 THEN 'AtHost' WHEN 1 THEN 'OnSite' WHEN 2 THEN 'Closed' WHEN 3 THEN 'Cancelled' ELSE 'Confirmed' END";
}

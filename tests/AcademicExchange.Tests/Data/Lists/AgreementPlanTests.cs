using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Desk;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Data.Lists;

/// <summary>No list and no part of the desk reads a whole table or sorts one: the plans of both databases say so.</summary>
public sealed class AgreementPlanTests(ManyAgreements app) : IClassFixture<ManyAgreements>
{
    private static readonly string[] Whole = TestDatabase.IsPostgres
        ? ["Seq Scan on \"AgreementParties\"", "Seq Scan on \"Agreements\"", "Sort Key"]
        : ["SCAN a", "TEMP B-TREE"];

    public static TheoryData<string> Filters() =>
        [
            "",
            "sort=created",
            "sort=number",
            "sort=-number",
            "sort=ends",
            "sort=-ends",
            "sort=due",
            "State=InForce",
            "State=InForce&sort=ends",
            "State=InForce&State=Draft",
            "State=Draft&State=InForce&sort=ends",
            "Kind=StudentExchange",
            "Kind=StudentExchange&sort=due",
            "Year=2022",
            "EndsAfter=2025-01-01&sort=ends",
            "Partner=?",
        ];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Keys_TwentyThousand_AreReadInTheOrderOfAnIndex(string query)
    {
        var filter = Parsed(query);

        var plan = await app.PlanAsync(services =>
            services.GetRequiredService<AgreementList>().Keys(filter, null, app.Office).Take(25)
        );

        Assert.All(Whole, bad => Assert.DoesNotContain(bad, plan, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("geology")]
    [InlineData("geol exch")]
    public async Task Keys_Words_AreFoundByTheirIndex(string words)
    {
        var plan = await app.PlanAsync(services =>
            services.GetRequiredService<RecordSearch<Agreement>>().Matching(words)!
        );

        Assert.Contains(
            TestDatabase.IsPostgres ? "IX_Agreements_Search" : "VIRTUAL TABLE INDEX",
            plan,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("SCAN k", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_WordsOfEverybody_AreLookedForInTheOrderOfTheList()
    {
        var words = await app.WithAsync<RecordSearch<Agreement>, SearchWords?>(search =>
            search.ReadAsync("exch phys", CancellationToken.None)
        );
        var plan = await app.PlanAsync(services =>
            services
                .GetRequiredService<AgreementList>()
                .Keys(new AgreementListFilter(), words, app.Office)
                .Take(25)
        );

        Assert.True(words!.AreBroad);
        Assert.All(Whole, bad => Assert.DoesNotContain(bad, plan, StringComparison.Ordinal));
    }

    [Fact]
    public async Task PageAsync_WordsOfEverybody_SaysThatThereAreMore()
    {
        var page = await app.WithAsync<AgreementList, ListPage<AgreementListRow>>(list =>
            list.PageAsync(
                new AgreementListFilter { Q = "exchange" },
                1,
                app.Office,
                CancellationToken.None
            )
        );

        Assert.Equal((25, 500, true), (page.Rows.Count, page.Total, page.HasMore));
    }

    [Fact]
    public async Task Desk_TwentyThousand_ReadsNoWholeTable()
    {
        var plans = await Task.WhenAll(
            app.PlanAsync(services =>
                services.GetRequiredService<DeskQueries>().Waiting(app.Office)
            ),
            app.PlanAsync(services =>
                services.GetRequiredService<DeskQueries>().Others(app.Office)
            ),
            app.PlanAsync(services => services.GetRequiredService<DeskQueries>().Ending(app.Office))
        );

        // Ten of twenty thousand are awaited: sorting those is no matter.
        Assert.All(plans, plan => Assert.DoesNotContain(Whole[0], plan, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Record_AmongTwentyThousand_FindsItsNeighboursByTheirIndexes()
    {
        var one = await app.ReadAsync(data => data.Agreements.AsNoTracking().FirstAsync());
        var plans = await Task.WhenAll(
            app.PlanAsync(services =>
                services.GetRequiredService<AgreementQueries>().OpenFollowers(one.Id, app.Office)
            ),
            app.PlanAsync(services =>
                services
                    .GetRequiredService<AgreementQueries>()
                    .Related(one, app.Office)
                    .Select(other => other.Id)
            )
        );

        Assert.All(
            plans,
            plan => Assert.Contains("IX_Agreements_AmendsId", plan, StringComparison.Ordinal)
        );
        Assert.All(plans, plan => Assert.DoesNotContain(Whole[0], plan, StringComparison.Ordinal));
        Assert.All(plans, plan => Assert.DoesNotContain(Whole[1], plan, StringComparison.Ordinal));
    }

    private AgreementListFilter Parsed(string query)
    {
        var values = System.Web.HttpUtility.ParseQueryString(query);
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        return new AgreementListFilter
        {
            States = [.. (values.GetValues("State") ?? []).Select(Enum.Parse<AgreementState>)],
            Kind = values["Kind"] is { } kind ? Enum.Parse<AgreementKind>(kind) : null,
            Year = values["Year"] is { } year ? int.Parse(year, culture) : null,
            EndsAfter = values["EndsAfter"] is { } day ? DateOnly.Parse(day, culture) : null,
            Partner = values["Partner"] is null ? null : app.Baku.Institution.Slug,
            Sort = values["sort"] ?? AgreementListFilter.DefaultSort,
        };
    }
}

using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Data.Lists;

/// <summary>Pages of what words find among twenty thousand visits.</summary>
public sealed class VisitWordsTests(ManyVisits app) : IClassFixture<ManyVisits>
{
    /// <summary>What few have is found at once; the pages are the same as those that are asked for one by one.</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(20, 20)]
    [InlineData(21, 20)]
    public async Task PageAsync_WordsOfSome_IsThePageOfTheirOrder(int number, int page)
    {
        var (filter, office) = (
            new VisitFilter { Q = "pack17" },
            app.Tabriz.Actor(Role.InternationalOfficer)
        );
        var (found, keys) = await app.WithAsync<IServiceProvider, (ListPage<VisitRow>, List<Guid>)>(
            async services =>
            {
                var list = services.GetRequiredService<VisitList>();
                var words = await services
                    .GetRequiredService<RecordSearch<Visit>>()
                    .ReadAsync(filter.Q, CancellationToken.None);
                return (
                    await list.PageAsync(filter, number, office, CancellationToken.None),
                    await list.Keys(filter, words, office)
                        .Skip((page - 1) * ListPages.Size)
                        .Take(ListPages.Size)
                        .ToListAsync()
                );
            }
        );

        Assert.Equal((page, 500, true), (found.Number, found.Total, found.HasMore));
        Assert.Equal(keys, found.Rows.Select(row => row.Id));
    }

    /// <summary>A whole number means one visit, however it is typed, though others begin with the same.</summary>
    [Theory]
    [InlineData("VX-17")]
    [InlineData("vx 17")]
    [InlineData("vx/۱۷")]
    public async Task PageAsync_WholeNumber_IsThatVisitAlone(string typed)
    {
        var found = await PageAsync(typed, app.Tabriz.Actor(Role.InternationalOfficer));

        Assert.Equal("VX-17", Assert.Single(found.Rows).Number);
        Assert.Equal((1, false), (found.Total, found.HasMore));
    }

    [Fact]
    public async Task PageAsync_WholeNumberOfOthers_IsNothing() =>
        Assert.Empty((await PageAsync("VX-17", An.Baku().Actor(Role.InternationalOfficer))).Rows);

    private Task<ListPage<VisitRow>> PageAsync(string typed, Actor actor) =>
        app.WithAsync<VisitList, ListPage<VisitRow>>(list =>
            list.PageAsync(new VisitFilter { Q = typed }, 1, actor, CancellationToken.None)
        );
}

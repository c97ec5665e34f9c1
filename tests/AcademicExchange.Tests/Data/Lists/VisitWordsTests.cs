using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
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
}

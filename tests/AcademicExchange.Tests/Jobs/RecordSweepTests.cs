using AcademicExchange.Data;
using AcademicExchange.Platform.Jobs;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Jobs;

/// <summary>What is due is done once each, whether many share a transaction or each has its own; one that fails holds up nobody.</summary>
public sealed class RecordSweepTests(AppFactory app) : IClassFixture<AppFactory>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(50)]
    public async Task Run_OneOfElevenFails_DoesTheOthersOnce(int together)
    {
        var (ids, failing) = await ElevenAsync();

        await Sweep.RunAsync<AppDbContext>(
            data => Due(data, ids),
            (data, id, stop) => MarkAsync(data, id, id == failing, stop),
            Cancel,
            together
        );

        Assert.Equal(ids.Where(id => id != failing).Order(), await MarkedAsync(ids));
    }

    [Fact]
    public async Task RunTogether_OneOfElevenFails_DoesTheOthersOnce()
    {
        var (ids, failing) = await ElevenAsync();
        List<int> asked = [];

        await Sweep.RunTogetherAsync<AppDbContext>(
            data => Due(data, ids),
            async (data, some, stop) =>
            {
                asked.Add(some.Count);
                foreach (var id in some)
                {
                    await MarkAsync(data, id, id == failing, stop);
                }
            },
            Cancel
        );

        Assert.Equal(ids.Where(id => id != failing).Order(), await MarkedAsync(ids));
        Assert.Equal([11, .. Enumerable.Repeat(1, 11)], asked);
    }

    private RecordSweep Sweep => app.Services.GetRequiredService<RecordSweep>();

    private async Task<(List<Guid> Ids, Guid Failing)> ElevenAsync()
    {
        List<Guid> ids = [];
        for (var number = 0; number < 11; number++)
        {
            var side = An.Tabriz();
            await app.AddAsync(side);
            ids.Add(side.Id);
        }

        return (ids, ids.Order().ElementAt(5));
    }

    private static IQueryable<Guid> Due(AppDbContext data, List<Guid> ids) =>
        data.Institutions.Where(one => ids.Contains(one.Id)).Select(one => one.Id);

    private async Task<IEnumerable<Guid>> MarkedAsync(List<Guid> ids) =>
        (
            await app.ReadAsync(data =>
                data.Institutions.Where(one => ids.Contains(one.Id) && one.Website == "x")
                    .Select(one => one.Id)
                    .ToListAsync()
            )
        ).Order();

    /// <summary>Twice would be "xx". The one that fails does so after its first write.</summary>
    private static async Task MarkAsync(
        AppDbContext data,
        Guid id,
        bool fails,
        CancellationToken cancel
    )
    {
        await using var transaction = await data.Database.JoinTransactionAsync(cancel);
        await data
            .Institutions.Where(one => one.Id == id)
            .ExecuteUpdateAsync(
                row => row.SetProperty(one => one.Website, one => (one.Website ?? "") + "x"),
                cancel
            );
        if (fails)
        {
            throw new InvalidOperationException("Not its time");
        }

        await transaction.CommitAsync(cancel);
    }
}

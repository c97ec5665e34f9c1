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
        List<Guid> ids = [];
        for (var number = 0; number < 11; number++)
        {
            var side = An.Tabriz();
            await app.AddAsync(side);
            ids.Add(side.Id);
        }

        var failing = ids.Order().ElementAt(5);

        await app
            .Services.GetRequiredService<RecordSweep>()
            .RunAsync<AppDbContext>(
                data => data.Institutions.Where(one => ids.Contains(one.Id)).Select(one => one.Id),
                (data, id, stop) => MarkAsync(data, id, id == failing, stop),
                Cancel,
                together
            );

        var marked = await app.ReadAsync(data =>
            data.Institutions.Where(one => ids.Contains(one.Id) && one.Website == "x")
                .Select(one => one.Id)
                .ToListAsync()
        );
        Assert.Equal(ids.Where(id => id != failing).Order(), marked.Order());
    }

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

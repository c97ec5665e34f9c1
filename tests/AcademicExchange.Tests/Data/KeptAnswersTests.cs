using AcademicExchange.Data;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Data;

/// <summary>An answer is kept while nothing is written, and no longer (docs/adr/0015).</summary>
public sealed class KeptAnswersTests(AppFactory app) : IClassFixture<AppFactory>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly KeptAnswers _kept = app.Services.GetRequiredService<KeptAnswers>();
    private readonly Guid _question = Guid.CreateVersion7();
    private int _asked;

    [Fact]
    public async Task Get_NothingWritten_AsksOnce()
    {
        Assert.Equal(1, await AskAsync());
        Assert.Equal(1, await AskAsync());
    }

    [Fact]
    public async Task Get_OtherQuestion_HasItsOwnAnswer()
    {
        await AskAsync();

        Assert.Equal(
            "other",
            await _kept.GetAsync(Guid.CreateVersion7(), () => Task.FromResult("other"))
        );
    }

    [Fact]
    public async Task Get_AfterSave_AsksAnew()
    {
        await AskAsync();

        await app.AddAsync(An.Tabriz());

        Assert.Equal(2, await AskAsync());
    }

    [Fact]
    public async Task Get_AfterStatement_AsksAnewWhereItChangedRows()
    {
        var tabriz = An.Tabriz();
        await app.AddAsync(tabriz);
        await AskAsync();

        await RenameCityAsync(Guid.CreateVersion7());
        Assert.Equal(1, await AskAsync());

        await RenameCityAsync(tabriz.Id);
        Assert.Equal(2, await AskAsync());
    }

    [Fact]
    public async Task Get_AfterCommit_AsksAnew()
    {
        var tabriz = An.Tabriz();
        await app.WithAsync<AppDbContext, int>(async data =>
        {
            await using var transaction = await data.Database.BeginTransactionAsync(Cancel);
            data.Add(tabriz.Institution);
            await data.SaveChangesAsync(Cancel);
            await AskAsync();
            // Read before the commit: what others see changes with it.
            await transaction.CommitAsync(Cancel);
            return 0;
        });

        Assert.Equal(2, await AskAsync());
    }

    [Fact]
    public async Task Get_WriteWhileReading_AsksAnew()
    {
        await _kept.GetAsync(
            _question,
            async () =>
            {
                await app.AddAsync(An.Baku());
                return ++_asked;
            }
        );

        Assert.Equal(2, await AskAsync());
    }

    private Task<int> AskAsync() => _kept.GetAsync(_question, () => Task.FromResult(++_asked));

    private Task<int> RenameCityAsync(Guid id) =>
        app.WithAsync<AppDbContext, int>(data =>
            data.Institutions.Where(one => one.Id == id)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.City, "tabriz"), Cancel)
        );
}

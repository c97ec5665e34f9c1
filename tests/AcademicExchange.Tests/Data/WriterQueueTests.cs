using AcademicExchange.Data;
using AcademicExchange.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Data;

/// <summary>The writer's place goes from one to the next in the order of asking, and is never lost.</summary>
[Trait("Database", "Sqlite")]
public sealed class WriterQueueTests(AppFactory app) : IClassFixture<AppFactory>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Transactions_ThatWait_BeginInTheOrderOfAsking()
    {
        List<int> served = [];
        Task[] waiting;
        await using (var scope = app.Services.CreateAsyncScope())
        await using (await BeginAsync(scope))
        {
            waiting = [.. Enumerable.Range(1, 12).Select(ServeAsync)];
            Assert.Empty(served);
        }

        await Task.WhenAll(waiting);
        Assert.Equal(Enumerable.Range(1, 12), served);

        async Task ServeAsync(int number)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await using var transaction = await BeginAsync(scope);
            served.Add(number);
        }
    }

    [Fact]
    public async Task Transaction_OfACallerWhoGaveUp_LeavesThePlace()
    {
        using var patience = new CancellationTokenSource();
        await using (var holder = app.Services.CreateAsyncScope())
        await using (await BeginAsync(holder))
        {
            await using var scope = app.Services.CreateAsyncScope();
            var waiting = Data(scope).Database.BeginTransactionAsync(patience.Token);
            await patience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        await WriteAsync();
    }

    [Fact]
    public async Task Write_ThatFails_LeavesThePlace()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await Assert.ThrowsAsync<SqliteException>(() =>
            Data(scope).Database.ExecuteSqlAsync($"DELETE FROM NoSuchTable", Cancel)
        );

        await WriteAsync();
    }

    [Fact]
    public async Task WriteWithoutATransaction_WhileAnotherWrites_WaitsForItsPlace()
    {
        Task writing;
        await using (var scope = app.Services.CreateAsyncScope())
        await using (await BeginAsync(scope))
        {
            // On this thread: a wait that held it would hold up the transaction too.
            writing = WriteAsync();
            await Task.Delay(100, Cancel);
            Assert.False(writing.IsCompleted);
        }

        await writing;
    }

    [Fact]
    public async Task WriteWithoutATransaction_OfACallerWhoGaveUp_LeavesThePlace()
    {
        using var patience = new CancellationTokenSource();
        await using (var holder = app.Services.CreateAsyncScope())
        await using (await BeginAsync(holder))
        {
            var waiting = WriteAsync(patience.Token);
            await patience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        await WriteAsync();
    }

    [Fact]
    public async Task Save_InsideATransaction_NeedsNoSecondPlace()
    {
        var side = An.Tabriz();
        await using var scope = app.Services.CreateAsyncScope();
        await using var transaction = await BeginAsync(scope);
        Data(scope).Add(side.Institution);
        await Data(scope).SaveChangesAsync(Cancel);
        await Data(scope)
            .Institutions.Where(one => one.Id == side.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.City, one => one.City), Cancel);
        await transaction.RollbackAsync(Cancel);

        await WriteAsync();
    }

    private Task WriteAsync() => WriteAsync(Cancel);

    private async Task WriteAsync(CancellationToken cancel)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await Data(scope)
            .Institutions.Where(one => one.Id == Guid.Empty)
            .ExecuteDeleteAsync(cancel);
    }

    private static Task<IDbContextTransaction> BeginAsync(AsyncServiceScope scope) =>
        Data(scope).Database.BeginTransactionAsync(Cancel);

    private static AppDbContext Data(AsyncServiceScope scope) =>
        scope.ServiceProvider.GetRequiredService<AppDbContext>();
}

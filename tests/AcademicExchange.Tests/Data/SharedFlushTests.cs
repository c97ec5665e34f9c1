using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Data;

/// <summary>No write is acknowledged before it is on the disk, and writers who wait for that share the way there.</summary>
[Trait("Database", "Sqlite")]
public sealed class SharedFlushTests(AppFactory app) : IClassFixture<AppFactory>
{
    private const string Moved = "elsewhere";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly Dictionary<string, Func<AppDbContext, Institution, Task>> Writes = new()
    {
        ["save"] = async (data, one) =>
        {
            await MoveAsync(data, one);
            await data.SaveChangesAsync(Cancel);
        },
        ["save that blocks"] = async (data, one) =>
        {
            await MoveAsync(data, one);
            data.SaveChanges();
        },
        ["transaction"] = async (data, one) =>
        {
            await using var transaction = await data.Database.BeginTransactionAsync(Cancel);
            await MoveAsync(data, one);
            await data.SaveChangesAsync(Cancel);
            await transaction.CommitAsync(Cancel);
        },
        ["statement"] = (data, one) =>
            data
                .Institutions.Where(found => found.Id == one.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(found => found.City, Moved), Cancel),
        ["statement that blocks"] = (data, one) =>
        {
            data.Institutions.Where(found => found.Id == one.Id)
                .ExecuteUpdate(row => row.SetProperty(found => found.City, Moved));
            return Task.CompletedTask;
        },
    };

    public static TheoryData<string> Ways => [.. Writes.Keys];

    [Fact]
    public async Task Flush_AskedForDuringAnother_IsOneMoreForAll()
    {
        using var disk = new Disk();
        disk.Close();
        var first = disk.FlushAsync("any");
        await disk.BusyAsync(Cancel);
        Task[] late = [.. Enumerable.Range(0, 20).Select(_ => disk.FlushAsync("any"))];

        disk.Open();
        await first;
        await Task.WhenAll(late);

        Assert.Equal(2, disk.Flushes);
    }

    [Fact]
    public async Task Flush_AfterOneThatFailed_IsTriedAnew()
    {
        using var disk = new Disk { IsBroken = true };
        await Assert.ThrowsAsync<IOException>(() => disk.FlushAsync("any"));

        disk.IsBroken = false;

        await disk.FlushAsync("any");
    }

    [Theory(Timeout = 30_000)]
    [MemberData(nameof(Ways))]
    public async Task Write_OnItsWayToTheDisk_IsReadByOthersButNotAcknowledged(string way)
    {
        var (one, other) = (await AddAsync(), await AddAsync());
        app.Disk.Close();
        var writing = Task.Run(() => WriteAsync(way, one), Cancel);
        try
        {
            await app.Disk.BusyAsync(Cancel);
            Assert.Equal(Moved, await CityAsync(one));
            Assert.False(writing.IsCompleted);
            // The writer's place is free: the next one's write is there as well before either is on the disk.
            var next = WriteAsync("statement", other);
            while (await CityAsync(other) != Moved)
            {
                await Task.Delay(5, Cancel);
            }

            Assert.False(next.IsCompleted);
            app.Disk.Open();
            await next;
        }
        finally
        {
            app.Disk.Open();
        }

        await writing;
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Write_WhereTheDiskRefuses_Fails(string way)
    {
        var one = await AddAsync();
        app.Disk.IsBroken = true;
        try
        {
            await Assert.ThrowsAsync<IOException>(() => WriteAsync(way, one));
        }
        finally
        {
            app.Disk.IsBroken = false;
        }
    }

    private async Task<Institution> AddAsync()
    {
        var side = An.Tabriz();
        await app.AddAsync(side);
        return side.Institution;
    }

    private Task<int> WriteAsync(string way, Institution one) =>
        app.WithAsync<AppDbContext, int>(async data =>
        {
            await Writes[way](data, one);
            return 0;
        });

    private Task<string> CityAsync(Institution one) =>
        app.ReadAsync(data =>
            data.Institutions.Where(found => found.Id == one.Id)
                .Select(found => found.City)
                .SingleAsync(Cancel)
        );

    private static async Task MoveAsync(AppDbContext data, Institution one)
    {
        var found = await data.Institutions.SingleAsync(found => found.Id == one.Id, Cancel);
        data.Entry(found).Property(there => there.City).CurrentValue = Moved;
    }
}

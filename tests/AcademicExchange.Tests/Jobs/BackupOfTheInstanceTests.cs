using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Jobs;

/// <summary>The commands as an operator gives them, on the database of the run.</summary>
public sealed class BackupOfTheInstanceTests(AppFactory app)
    : IClassFixture<AppFactory>,
        IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string _folder = Directory.CreateTempSubdirectory("backup-").FullName;

    [Fact]
    public async Task Restore_OverTheInstance_BringsTheRowsBackWhereNoProgramHoldsThem()
    {
        var side = An.Tabriz();
        await app.AddAsync(side);
        var view = new SavedView
        {
            PersonId = side.Officer.Id,
            List = "agreements",
            Name = "mine",
            Query = "",
            CreatedUtc = app.Clock.NowUtc,
        };
        await app.AddAsync(view);
        var backup = BackupCommands.Create(
            app.Services,
            app.Services.GetRequiredService<IConfiguration>()
        );
        var folder = Path.Combine(_folder, "made");
        await backup.MakeAsync(folder, None);
        await app.ChangeAsync(data => data.SavedViews.ExecuteDeleteAsync());

        await Assert.ThrowsAsync<BackupException>(() => backup.RestoreAsync(folder, false, None));
        if (!TestDatabase.IsPostgres)
        {
            // The running program holds its SQLite file, with force or without.
            await Assert.ThrowsAsync<BackupException>(() =>
                backup.RestoreAsync(folder, true, None)
            );
            return;
        }

        await backup.RestoreAsync(folder, true, None);

        Npgsql.NpgsqlConnection.ClearAllPools();
        Assert.Equal(1, await app.ReadAsync(data => data.SavedViews.CountAsync()));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

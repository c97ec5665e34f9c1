using AcademicExchange.Features;
using AcademicExchange.Platform.Jobs;
using AcademicExchange.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Jobs;

public sealed class JobEngineTests(JobEngineTests.ClockedApp app)
    : IClassFixture<JobEngineTests.ClockedApp>
{
    [Fact]
    public async Task RunNow_ThroughTheEngine_LeavesARun()
    {
        await app.WithAsync<JobBoard, bool>(board =>
            board.RunNowAsync(nameof(PurgeJob), CancellationToken.None)
        );

        for (var tries = 0; tries < 100 && await RunsAsync() == 0; tries++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(1, await RunsAsync());
        Assert.Empty(app.Errors);
    }

    [Fact]
    public async Task Lines_EveryJob_HasANextRun()
    {
        var lines = await app.WithAsync<JobBoard, IReadOnlyList<JobLine>>(board =>
            board.LinesAsync(CancellationToken.None)
        );

        Assert.Equal(Schedules.All.Count, lines.Count);
        Assert.All(lines, line => Assert.NotNull(line.NextUtc));
    }

    private Task<int> RunsAsync() =>
        app.ReadAsync(data => data.JobRuns.CountAsync(run => run.EndedUtc != null));

    /// <summary>With the clock of the jobs running.</summary>
    public sealed class ClockedApp : AppFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Jobs:Enabled", "true");
        }
    }
}

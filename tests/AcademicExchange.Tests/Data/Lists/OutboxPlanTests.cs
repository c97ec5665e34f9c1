using AcademicExchange.Data;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Data.Lists;

/// <summary>A backlog does not slow the outbox: what is due is read in its order, also by a database that has no statistics.</summary>
[Trait("Database", "Sqlite")]
public sealed class OutboxPlanTests(AppFactory app) : IClassFixture<AppFactory>
{
    [Fact]
    public async Task Claim_NewDatabase_ReadsWhatIsDueInItsOrder()
    {
        var now = ManualClock.Start;

        var plan = await app.WithAsync<AppDbContext, string>(data =>
            Plans.OfAsync(
                data,
                data.Outbox.Where(m => m.DoneUtc == null && m.DeadUtc == null && m.DueUtc <= now)
                    .OrderBy(m => m.DueUtc)
                    .Select(m => m.Id)
                    .Take(10)
            )
        );

        Assert.Contains("IX_Outbox_DueUtc", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }
}

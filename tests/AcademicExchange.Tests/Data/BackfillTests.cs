using AcademicExchange.Data;
using AcademicExchange.Features.Ledger;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.Visits;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AcademicExchange.Tests.Data;

/// <summary>A migration gives what was there before what the program itself would have written.</summary>
public sealed class BackfillTests(AppFactory app) : IClassFixture<AppFactory>
{
    /// <summary>The first of the migrations that fill something in.</summary>
    private const string First = "_VisitsWaitedFor";

    [Fact]
    public async Task Upgrade_OfVisitsAndLines_FillsInWhatTheProgramWrites()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        Features.Agreements.Agreement agreement = An.Agreement(tabriz, baku).InForce();
        await app.AddAsync(tabriz, baku, agreement);
        foreach (var state in Enum.GetValues<VisitState>())
        {
            await app.AddAsync(A.Visit(tabriz, baku, agreement.Id).In(state));
        }

        var entry = A.HandEntry(tabriz, baku, agreement.Id);
        var lines = LedgerBook.Missing(
            [],
            HandEntryLines.Of(entry),
            entry.Source,
            ManualClock.Start
        );
        await app.AddAsync([entry, .. lines]);
        await app.AddAsync(lines[0].Reverse(ManualClock.Start));
        var before = await app.ReadAsync(ReadAsync);
        Assert.Contains(before, row => row.StartsWith("waits", StringComparison.Ordinal));
        Assert.Contains(before, row => row.EndsWith("Planned 0 1", StringComparison.Ordinal));

        await app.ReadAsync(async data =>
        {
            var all = data.Database.GetMigrations().ToList();
            var first = all.FindIndex(name => name.EndsWith(First, StringComparison.Ordinal));
            await data.GetService<IMigrator>().MigrateAsync(all[first - 1]);
            await data.GetService<IMigrator>().MigrateAsync();
            return 0;
        });

        Assert.Equal(before, await app.ReadAsync(ReadAsync));
    }

    private static async Task<List<string>> ReadAsync(AppDbContext data)
    {
        var sides = await data.VisitSides.AsNoTracking().ToListAsync();
        var sums = await data.LedgerSums.AsNoTracking().ToListAsync();
        return
        [
            .. sides
                .Where(side => side.WaitsSinceUtc is not null)
                .Select(side =>
                    FormattableString.Invariant($"waits {side.Id} {side.WaitsSinceUtc:O}")
                )
                .Order(StringComparer.Ordinal),
            .. sums.Select(sum =>
                    FormattableString.Invariant(
                        $"sum {sum.FromInstitutionId} {sum.Kind} {sum.Status} {sum.Quantity} {sum.Lines}"
                    )
                )
                .Order(StringComparer.Ordinal),
        ];
    }
}

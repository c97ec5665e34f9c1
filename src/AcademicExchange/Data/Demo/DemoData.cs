using AcademicExchange.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data.Demo;

/// <summary>
/// The demonstration: eight real universities, invented people, invented agreements, what some researchers offer, some visits, some entries of the ledger. Goes into a database without people only; the
/// people are one transaction and the agreements another, so a start after a kill adds what is missing.
/// </summary>
internal sealed class DemoData(
    AppDbContext data,
    DemoPeople people,
    DemoReplay replay,
    DemoResearchers researchers,
    DemoVisits visits,
    DemoLetters letters,
    DemoPassports passports,
    DemoContacts contacts,
    DemoLedger ledger,
    DemoSettings settings
)
{
    /// <summary>Does nothing without Demo:Seed, and nothing in a database that is in use.</summary>
    public async Task SeedAsync(CancellationToken cancel = default)
    {
        if (settings.Seed != true)
        {
            return;
        }

        await InTransactionAsync(
            async () =>
            {
                if (!await data.Users.AnyAsync(cancel))
                {
                    await people.AddAsync(cancel);
                }
            },
            cancel
        );
        await InTransactionAsync(
            async () =>
            {
                if (
                    await data.Users.AnyAsync(person => person.IsDemo, cancel)
                    && !await data.Agreements.AnyAsync(cancel)
                )
                {
                    foreach (var addAsync in Parts())
                    {
                        await addAsync(cancel);
                        await data.SaveChangesAsync(cancel);
                        // Each save compares all that is tracked: nothing of one part is left for the next.
                        data.ChangeTracker.Clear();
                    }
                }
            },
            cancel
        );
    }

    private IEnumerable<Func<CancellationToken, Task>> Parts() =>
        [
            replay.RunAsync,
            researchers.AddAsync,
            visits.AddAsync,
            letters.AddAsync,
            passports.AddAsync,
            contacts.AddAsync,
            ledger.AddAsync,
        ];

    private async Task InTransactionAsync(Func<Task> work, CancellationToken cancel)
    {
        await using var transaction = await data.Database.BeginTransactionAsync(cancel);
        await StartLock.TakeAsync(data, cancel);
        await work();
        await data.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        data.ChangeTracker.Clear();
    }
}

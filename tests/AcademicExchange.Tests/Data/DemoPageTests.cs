using AcademicExchange.Features.Institutions;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Tests.Data;

public sealed class DemoPageTests(DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task DemoPage_FirstStart_ListsWhatIsThere()
    {
        var people = await app.ReadAsync(data =>
            data.Users.Include(person => person.Roles).ToListAsync()
        );
        var institutions = await app.ReadAsync(data =>
            data.Institutions.Where(one => one.State == InstitutionState.Active)
                .Include(one => one.Units)
                .OrderByDescending(one => one.City)
                .ThenBy(one => one.Slug)
                .ToListAsync()
        );
        var agreements = await app.ReadAsync(data =>
            data.Agreements.Include(one => one.Parties).ToListAsync()
        );
        var letters = await app.ReadAsync(data =>
            (
                from letter in data.IssuedDocuments
                join visit in data.Visits on letter.RecordId equals visit.Id
                orderby letter.Number
                select new { letter, visit }
            ).ToListAsync()
        );

        var entries = await app.ReadAsync(data =>
            data.HandEntries.OrderBy(entry => entry.Number).ToListAsync()
        );

        Approved.MatchesDocs(
            "demo.md",
            new DemoPage(
                people,
                institutions,
                agreements,
                [.. letters.Select(one => (one.letter, one.visit))],
                entries
            ).Text()
        );
    }
}

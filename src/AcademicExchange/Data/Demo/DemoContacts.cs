using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Contacts;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data.Demo;

/// <summary>Where the guests of the demonstration are, and whom to call; invented, with numbers that nobody has.</summary>
internal sealed class DemoContacts(AppDbContext data, RecordSeal seal)
{
    private static readonly Whereabouts Invented = new(
        "+980000000001",
        "DEMO guest house, room 1, Tabriz",
        "DEMO QOHUM",
        "DEMO",
        "+994000000001",
        Language.Az
    );

    private static readonly HostContact Host = new(
        "DEMO contact of the host",
        "+980000000002",
        "+980000000003"
    );

    public async Task AddAsync(CancellationToken cancel)
    {
        var visits = await data
            .Visits.AsNoTracking()
            .Where(one => one.IsDemo && one.State == VisitState.OnSite)
            .Select(one => new { one.Id, one.StateSinceUtc })
            .ToListAsync(cancel);
        foreach (var visit in visits)
        {
            data.VisitWhereabouts.Add(
                new VisitWhereabouts(
                    visit.Id,
                    seal.Seal(ContactsService.Purpose, visit.Id, Invented),
                    visit.StateSinceUtc
                )
            );
            data.VisitHostContacts.Add(new VisitHostContact(visit.Id, Host, visit.StateSinceUtc));
        }

        await data.SaveChangesAsync(cancel);
    }
}

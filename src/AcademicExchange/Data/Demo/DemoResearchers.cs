using System.Globalization;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;

namespace AcademicExchange.Data.Demo;

/// <summary>What some of the invented researchers say of their work, and whom they can host. Days are counted from today.</summary>
internal sealed class DemoResearchers(
    AppDbContext data,
    ResearcherService researchers,
    HostingOfferService offers,
    TimeProvider clock
)
{
    public async Task AddAsync(CancellationToken cancel)
    {
        var cast = await DemoCast.LoadAsync(data, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var row in DemoContent.Rows("researchers.csv"))
        {
            await researchers.DescribeAsync(
                0,
                new ResearcherEntry(
                    ReferenceRows.Text(row, "about"),
                    row["keywords"],
                    row["isced"].Split(';'),
                    [
                        .. row["languages"]
                            .Split(';')
                            .Select(one => new SpokenLanguage(one[..2], one[3..])),
                    ],
                    null,
                    IsListed: true,
                    ShowsEmail: true
                ),
                new Act(cast.Actor(row["email"]), now),
                cancel
            );
        }

        foreach (var row in DemoContent.Rows("hosting_offers.csv"))
        {
            await offers.OfferAsync(
                Guid.CreateVersion7(),
                new HostingOfferEntry(
                    ReferenceRows.Text(row, "title"),
                    ReferenceRows.Text(row, "text"),
                    row["isced"].Split(';'),
                    row["languages"].Split(';'),
                    DayOf(row["from_day"], now),
                    DayOf(row["until_day"], now),
                    int.Parse(row["weeks"], CultureInfo.InvariantCulture),
                    int.Parse(row["guests"], CultureInfo.InvariantCulture),
                    row["housing"] == "yes"
                ),
                new Act(cast.Actor(row["email"]), now),
                cancel
            );
        }
    }

    private static DateOnly DayOf(string days, DateTime now) =>
        DateOnly.FromDateTime(now).AddDays(int.Parse(days, CultureInfo.InvariantCulture));
}

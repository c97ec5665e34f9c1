using AcademicExchange.Features.People;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Tests.Support;

/// <summary>Things of the directory to test with, as <see cref="An"/> gives the others.</summary>
public static class A
{
    /// <summary>A listed profile of the side's faculty member.</summary>
    public static ResearcherProfile Profile(Side side, params IEnumerable<string> isced)
    {
        var profile = new ResearcherProfile(side.Faculty.Id, side.Id, ManualClock.Start);
        List<string> fields = [.. isced];
        profile.Describe(
            Said with
            {
                Isced = fields.Count == 0 ? ["0533"] : fields,
            },
            ManualClock.Start
        );
        profile.RefreshSearch(
            [side.Faculty.LatinName],
            [new LocalText("Physics", "فیزیک", "Fizika")]
        );
        return profile;
    }

    /// <summary>An open offer of the side's faculty member.</summary>
    public static HostingOffer Offer(Side side) =>
        new(
            Guid.CreateVersion7(),
            side.Id,
            Offered,
            DateOnly.FromDateTime(ManualClock.Start),
            side.Act(Role.Faculty)
        );

    /// <summary>A visit from one side to the other under an agreement; a state is chosen by the builder's last word.</summary>
    public static VisitBuilder Visit(Side home, Side host, Guid agreementId) =>
        new(home, host, agreementId);

    public static ResearcherEntry Said { get; } =
        new(
            new LocalText("I measure thin films.", "لایه‌های نازک را می‌سنجم."),
            "thin films, لایه نازک, nazik təbəqə",
            ["0533"],
            [new SpokenLanguage("fa", "C2"), new SpokenLanguage("en", "B2")],
            null,
            IsListed: true,
            ShowsEmail: false
        );

    public static HostingOfferEntry Offered { get; } =
        new(
            new LocalText("A guest for the clean room"),
            LocalText.Empty,
            ["0533"],
            ["en", "fa"],
            null,
            DateOnly.FromDateTime(ManualClock.Start).AddDays(60),
            6,
            1,
            HasHousing: true
        );
}

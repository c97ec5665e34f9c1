using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.Visits.Routes;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Visits;

/// <summary>A route is data with a date: what warns, and in which direction it leads.</summary>
public sealed class TravelRouteTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly DateOnly Journey = new(2027, 1, 10);

    private static readonly RouteEntry Fine = new(
        "TBZ-GYD",
        RouteMode.Air,
        RouteWay.Both,
        RouteUse.Open,
        new LocalText("Tabriz - Baku"),
        new LocalText("operating"),
        new DateOnly(2026, 11, 1),
        new DateOnly(2027, 3, 1),
        Today.AddDays(-14),
        "a newspaper",
        null
    );

    [Fact]
    public void Warnings_CheckedFourteenDaysAgoAndValid_AreNone() => Assert.Empty(Of(Fine));

    [Fact]
    public void Warnings_CheckedFifteenDaysAgo_SayThatTheCheckIsOld() =>
        Assert.Equal([RouteWarning.OldCheck], Of(Fine with { CheckedOn = Today.AddDays(-15) }));

    [Fact]
    public void Warnings_NeverChecked_SayThatTheCheckIsOld() =>
        Assert.Equal([RouteWarning.OldCheck], Of(Fine with { CheckedOn = null }));

    [Fact]
    public void Warnings_EndingBeforeTheJourney_SaySo()
    {
        Assert.Empty(Of(Fine with { ValidTo = Journey }));
        Assert.Equal([RouteWarning.EndsBefore], Of(Fine with { ValidTo = Journey.AddDays(-1) }));
    }

    [Fact]
    public void Warnings_ClosedOrNotYet_SaySo() =>
        Assert.Equal(
            [RouteWarning.NotOpen, RouteWarning.BeginsAfter],
            Of(Fine with { Use = RouteUse.Limited, ValidFrom = Journey.AddDays(1) })
        );

    [Fact]
    public void LeadsInto_Direction_IsAskedForEachWay()
    {
        Assert.True(RouteWay.IntoAz.LeadsInto(Country.AZ));
        Assert.False(RouteWay.IntoAz.LeadsInto(Country.IR));
        Assert.True(RouteWay.Both.LeadsInto(Country.IR));
    }

    /// <summary>Every statement that ships says when it was last checked or that it never was, names its source, and speaks three languages.</summary>
    [Fact]
    public void Shipped_Routes_AreDatedAndSourced()
    {
        var shipped = ReferenceJourneys.Routes(ManualClock.Start).ToList();

        Assert.Equal(13, shipped.Count);
        Assert.All(
            shipped,
            route =>
            {
                Assert.NotEqual("", route.Source);
                Assert.All(
                    LanguageFacts.All,
                    language =>
                    {
                        Assert.NotNull(route.Name[language]);
                        Assert.NotNull(route.Status[language]);
                    }
                );
            }
        );
    }

    private static IReadOnlyList<RouteWarning> Of(RouteEntry entry) =>
        new TravelRoute(Guid.CreateVersion7(), entry, ManualClock.Start).WarningsFor(
            Journey,
            Today
        );
}

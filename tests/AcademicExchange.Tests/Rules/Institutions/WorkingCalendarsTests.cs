using AcademicExchange.Data;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Tests.Rules.Institutions;

public sealed class WorkingCalendarsTests
{
    private static readonly Guid Own = Guid.CreateVersion7();
    private static readonly DateOnly Thursday = new(2026, 11, 26);

    [Fact]
    public void IsWorkingDay_CountryOnly_FollowsTheCountry()
    {
        var days = Make([Weekend(null, new(2000, 1, 1), null, "Thursday,Friday")]);

        Assert.False(days.IsWorkingDay(Thursday));
        Assert.True(days.IsWorkingDay(Thursday.AddDays(2)));
    }

    [Fact]
    public void IsWorkingDay_InstitutionsOwnPeriod_GoesBeforeALaterRuleOfTheCountry()
    {
        var days = Make([
            Weekend(null, new(2000, 1, 1), new(2026, 10, 31), "Friday"),
            Weekend(null, new(2026, 11, 1), null, "Friday,Saturday"),
            Weekend(Own, new(2026, 1, 1), new(2026, 11, 30), "Thursday,Friday"),
        ]);

        Assert.False(days.IsWorkingDay(Thursday));
        Assert.True(days.IsWorkingDay(Thursday.AddDays(2)));
        Assert.True(days.IsWorkingDay(Thursday.AddDays(7)));
        Assert.False(days.IsWorkingDay(Thursday.AddDays(9)));
        Assert.True(days.IsWorkingDay(new(2025, 11, 27)));
    }

    [Fact]
    public void IsWorkingDay_InstitutionWorksOnAHoliday_TheInstitutionCounts()
    {
        var days = Make([], [Holiday(Own, working: true), Holiday(null, working: false)]);

        Assert.True(days.IsWorkingDay(Thursday));
    }

    [Fact]
    public void IsWorkingDay_ShippedData_KnowsTheLongNovruzOf2026InBaku()
    {
        var days = Make(
            [.. ReferenceRows.Weekends().Where(one => one.Country == Country.AZ)],
            [.. ReferenceRows.Holidays().Where(one => one.Country == Country.AZ)]
        );

        Assert.Equal(new DateOnly(2026, 3, 31), days.NextWorkingDay(new(2026, 3, 19)));
    }

    private static WorkingDays Make(WeekendPeriod[] weekends, HolidayDay[]? holidays = null) =>
        WorkingCalendars.Make(weekends, holidays ?? []);

    private static WeekendPeriod Weekend(
        Guid? institution,
        DateOnly from,
        DateOnly? to,
        string days
    ) =>
        new()
        {
            Country = Country.IR,
            InstitutionId = institution,
            ValidFrom = from,
            ValidTo = to,
            Days = days,
        };

    private static HolidayDay Holiday(Guid? institution, bool working) =>
        new()
        {
            Country = Country.IR,
            InstitutionId = institution,
            Day = Thursday,
            Working = working,
            Name = LocalText.Empty,
        };
}

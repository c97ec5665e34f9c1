using AcademicExchange.Features.Institutions;
using AcademicExchange.Platform.Calendars;

namespace AcademicExchange.Features.People;

/// <summary>Which day it is at an institution: its country has one time zone.</summary>
internal static class InstitutionDay
{
    public static City CityOf(Country? country) => country == Country.AZ ? City.Baku : City.Tabriz;

    public static DateOnly Of(Country? country, DateTime nowUtc) =>
        DateOnly.FromDateTime(CityOf(country).Local(nowUtc));
}

namespace AcademicExchange.Platform.Calendars;

/// <summary>The clock of each city, by IANA zone and never by a fixed offset: Tabriz was ahead of Baku in the summers to 2022.</summary>
public static class CityClock
{
    private static readonly TimeZoneInfo Tehran = TimeZoneInfo.FindSystemTimeZoneById(
        "Asia/Tehran"
    );
    private static readonly TimeZoneInfo Baku = TimeZoneInfo.FindSystemTimeZoneById("Asia/Baku");

    extension(City city)
    {
        public TimeZoneInfo Zone() => city == City.Baku ? Baku : Tehran;

        /// <summary>The clock on the city's wall at an instant in UTC.</summary>
        public DateTime Local(DateTime utc) =>
            DateTime.SpecifyKind(
                TimeZoneInfo.ConvertTimeFromUtc(
                    DateTime.SpecifyKind(utc, DateTimeKind.Utc),
                    city.Zone()
                ),
                DateTimeKind.Unspecified
            );

        /// <summary>The city's date at an instant in UTC.</summary>
        public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(city.Local(utc));

        /// <summary>The city's date now.</summary>
        public DateOnly Today(TimeProvider clock) => city.DayOf(clock.GetUtcNow().UtcDateTime);

        /// <summary>The instant in UTC of a wall time; one that the clock skipped counts as the moment it jumped to.</summary>
        public DateTime ToUtc(DateOnly day, TimeOnly time)
        {
            var local = day.ToDateTime(time);
            while (city.Zone().IsInvalidTime(local))
            {
                local = local.AddMinutes(30 - (local.Minute % 30));
            }

            return TimeZoneInfo.ConvertTimeToUtc(local, city.Zone());
        }

        /// <summary>The first instant in UTC at which this day is over: a deadline "until the end of the day".</summary>
        public DateTime EndOf(DateOnly day) => city.ToUtc(day.AddDays(1), TimeOnly.MinValue);
    }
}

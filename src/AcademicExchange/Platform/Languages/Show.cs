using System.Globalization;
using AcademicExchange.Platform.Calendars;
using Amount = AcademicExchange.Platform.Money.Money;

namespace AcademicExchange.Platform.Languages;

/// <summary>
/// The one writer of days, instants, numbers, money and names for one reader; views know it as Show. Mails and documents make
/// their own for the recipient. It never looks at CurrentCulture, whose data for Persian differs between machines.
/// </summary>
public sealed class Show(Reader reader, Words words, TimeProvider clock)
{
    private readonly DateText _dates = new(reader.Language, words);

    public Reader Reader => reader;

    /// <summary>In figures, for tables and fields: ۱۴۰۵/۰۱/۰۱, 2026-03-21, 21.03.2026. DayText reads it back.</summary>
    public string Date(DateOnly day) => _dates.Figures(day, reader.Calendar);

    /// <summary>In words: ۱ فروردین ۱۴۰۵, 21 March 2026.</summary>
    public string DateLong(DateOnly day) => _dates.Long(day, reader.Calendar);

    /// <summary>In words, with the other calendar beside it in parentheses: for agreements, deadlines, letters.</summary>
    public string DateBoth(DateOnly day) =>
        SolarHijri.Covers(day)
            ? words.Get(
                reader.Language,
                "Calendar.Date.Both",
                DateLong(day),
                _dates.Long(day, Other)
            )
            : DateLong(day);

    /// <summary>The name of the day of the week.</summary>
    public string Weekday(DateOnly day) =>
        words.Get(reader.Language, $"Calendar.Weekday.{day.DayOfWeek}");

    /// <summary>An instant in UTC by the clock of a city, which is named; of the reader's city unless told.</summary>
    public string Instant(DateTime utc, City? city = null)
    {
        var place = city ?? reader.City;
        var local = place.Local(utc);
        return words.Get(
            reader.Language,
            "Calendar.Date.Instant",
            DateLong(DateOnly.FromDateTime(local)),
            Time(TimeOnly.FromDateTime(local)),
            City(place)
        );
    }

    /// <summary>Hours and minutes, 24 hours a day.</summary>
    public string Time(TimeOnly time) =>
        Digits.For(reader.Language, time.ToString("HH:mm", CultureInfo.InvariantCulture));

    public string City(City city) => words.Get(reader.Language, $"Calendar.City.{city}");

    /// <summary>The name of a calendar, to choose by.</summary>
    public string Calendar(CalendarChoice calendar) =>
        words.Get(reader.Language, $"Calendar.Name.{calendar}");

    /// <summary>Things one after the other, with the comma of the language.</summary>
    public string List(IEnumerable<string> parts) =>
        string.Join(reader.Language == Language.Fa ? "، " : ", ", parts);

    public string Number(long number) => NumberText.Write(reader.Language, number);

    /// <summary>With up to the given number of decimals.</summary>
    public string Number(decimal number, int decimals = 2) =>
        NumberText.Write(reader.Language, number, decimals);

    /// <summary>A year or another number that is not grouped, in the digits of the language.</summary>
    public string Year(int year) =>
        Digits.For(reader.Language, year.ToString(CultureInfo.InvariantCulture));

    /// <summary>"2026/27", in the digits of the language.</summary>
    public string AcademicYear(int year) =>
        Digits.For(reader.Language, Calendars.AcademicYear.Text(year));

    /// <summary>A fraction as a percentage: 0.255 is 25.5%.</summary>
    public string Percent(decimal fraction, int decimals = 1) =>
        NumberText.Write(reader.Language, fraction * 100, decimals)
        + (reader.Language == Language.Fa ? "٪" : "%");

    /// <summary>The size of a file, in steps of 1024.</summary>
    public string Size(long bytes)
    {
        string[] units = ["Bytes", "Kilobytes", "Megabytes", "Gigabytes"];
        var (size, unit) = ((decimal)bytes, 0);
        while (size >= 1024 && unit < units.Length - 1)
        {
            (size, unit) = (size / 1024, unit + 1);
        }

        return words.Get(
            reader.Language,
            $"Calendar.Size.{units[unit]}",
            Number(size, unit == 0 ? 0 : 1)
        );
    }

    /// <summary>The amount and its currency; the two rials are told apart, and show no decimals unless they have some.</summary>
    public string Money(Amount money)
    {
        var unit = money.Currency == "IRR" ? money.Regime.ToString() : money.Currency;
        var exponent = Platform.Money.Currency.Find(money.Currency).Exponent;
        var decimals = money.Currency == "IRR" && decimal.IsInteger(money.Amount) ? 0 : exponent;
        return words.Get(
            reader.Language,
            $"Calendar.Money.{unit}",
            NumberText.WriteFixed(reader.Language, money.Amount, decimals)
        );
    }

    /// <summary>
    /// The form of a person's name that this reader can read: as in the original script where the language shares it, else the
    /// Latin one of the passport, else what there is.
    /// </summary>
    public string PersonName(string? native, string? latin)
    {
        var readable = new PersonName(latin ?? "", native ?? "").For(reader.Language);
        return new[] { readable, latin, native }.FirstOrDefault(name =>
                !string.IsNullOrWhiteSpace(name)
            ) ?? "";
    }

    /// <summary>A number of days.</summary>
    public string Days(int n) => words.Count(reader.Language, "Calendar.Days", n);

    /// <summary>A number of working days, as promises are given.</summary>
    public string WorkingDays(int n) => words.Count(reader.Language, "Calendar.WorkingDays", n);

    /// <summary>How far a day is from today in the reader's city: today, tomorrow, in 3 days, 5 days ago.</summary>
    public string When(DateOnly day)
    {
        var days = day.DayNumber - reader.City.Today(clock).DayNumber;
        return days switch
        {
            0 => words.Get(reader.Language, "Calendar.When.Today"),
            1 => words.Get(reader.Language, "Calendar.When.Tomorrow"),
            -1 => words.Get(reader.Language, "Calendar.When.Yesterday"),
            > 0 => words.Get(reader.Language, "Calendar.When.In", Days(days)),
            _ => words.Get(reader.Language, "Calendar.When.Ago", Days(-days)),
        };
    }

    /// <summary>As When, for an instant in UTC.</summary>
    public string When(DateTime utc) => When(reader.City.DayOf(utc));

    private CalendarChoice Other =>
        reader.Calendar == CalendarChoice.Gregorian
            ? CalendarChoice.SolarHijri
            : CalendarChoice.Gregorian;
}

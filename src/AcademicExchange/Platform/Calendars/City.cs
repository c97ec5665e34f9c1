namespace AcademicExchange.Platform.Calendars;

/// <summary>The two cities by whose clocks the program speaks. Stored by name.</summary>
public enum City
{
    Tabriz,
    Baku,
}

namespace AcademicExchange.Platform.Calendars;

/// <summary>One day that differs from its week: a holiday, or a day of rest that was swapped into a working one.</summary>
public sealed record Holiday(DateOnly Day, bool Working = false);

namespace AcademicExchange.Platform.Export;

/// <summary>What the cells of a column are. A cell that is null stays empty.</summary>
public enum ColumnKind
{
    Text,

    /// <summary>int, long or decimal.</summary>
    Number,

    /// <summary>DateOnly; Gregorian in every format.</summary>
    Day,

    /// <summary>DateTime in UTC.</summary>
    Instant,
}

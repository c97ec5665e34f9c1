namespace AcademicExchange.Data;

/// <summary>The next number of a series, given by one guarded statement; numbers are never used again.</summary>
public sealed class NumberSequence
{
    public required string Key { get; init; }

    public required int Next { get; set; }
}

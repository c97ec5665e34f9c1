namespace AcademicExchange.Features.Desk;

/// <summary>What one institution is awaited for and reminded of: its side of a record, or what it has to see to.</summary>
public interface IAwaitedSide
{
    Guid Id { get; }

    Guid InstitutionId { get; }

    DateTime? AwaitedSinceUtc { get; }

    /// <summary>Expected by the working days of the institution.</summary>
    DateOnly? DueOn { get; }

    /// <summary>When the side is next to be looked at; null before the due day is known, and after the last reminder.</summary>
    DateOnly? RemindOn { get; }
}

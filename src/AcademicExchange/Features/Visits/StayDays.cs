namespace AcademicExchange.Features.Visits;

/// <summary>Days on which a visitor is a guest, both included.</summary>
/// <param name="HaveBeen">They are past and recorded; else they are planned.</param>
public sealed record StayDays(DateOnly First, DateOnly Last, bool HaveBeen)
{
    public int Days => Last.DayNumber - First.DayNumber + 1;

    public int Nights => Days - 1;
}

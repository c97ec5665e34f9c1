namespace AcademicExchange.Features.People;

/// <summary>Somebody does something now, maybe saying why. Every verb of a record takes one.</summary>
public sealed record Act(Actor By, DateTime NowUtc, string? Note = null)
{
    public static Act OfJob(DateTime nowUtc, string? note = null) => new(Actor.Job, nowUtc, note);
}

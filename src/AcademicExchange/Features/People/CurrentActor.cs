namespace AcademicExchange.Features.People;

/// <summary>The actor of this request; set once by the gate, or by a job's scope.</summary>
public sealed class CurrentActor
{
    public Actor Actor { get; set; } = Actor.Anonymous;
}

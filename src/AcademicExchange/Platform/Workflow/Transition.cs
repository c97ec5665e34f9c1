namespace AcademicExchange.Platform.Workflow;

/// <summary>Whether a person has to say why when acting.</summary>
public enum Note
{
    Optional,
    Required,
}

/// <summary>
/// One row of a transition table: from this state, this action, by this kind of actor, leads to that state.
/// <typeparamref name="TWho"/> is a flags enum: any of its set bits may act.
/// </summary>
public sealed record Transition<TState, TAction, TWho>(
    TState From,
    TAction Action,
    TState To,
    TWho Who,
    Note Note = Note.Optional
)
    where TState : struct, Enum
    where TAction : struct, Enum
    where TWho : struct, Enum;

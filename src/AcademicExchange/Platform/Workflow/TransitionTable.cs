using System.Globalization;

namespace AcademicExchange.Platform.Workflow;

/// <summary>
/// A transition table and the questions asked of it. Buttons, forged posts, the desk, the history, the diagrams and the matrix test
/// all ask here, so that no page decides on its own.
/// </summary>
public sealed class TransitionTable<TState, TAction, TWho>
    where TState : struct, Enum
    where TAction : struct, Enum
    where TWho : struct, Enum
{
    private readonly ILookup<TState, Transition<TState, TAction, TWho>> _byState;

    /// <param name="area">The record's name in words and documents, for instance "agreement".</param>
    /// <param name="rows">The table.</param>
    public TransitionTable(
        string area,
        params IReadOnlyList<Transition<TState, TAction, TWho>> rows
    )
    {
        Area = area;
        Rows = rows;
        _byState = rows.ToLookup(row => row.From);
    }

    public string Area { get; }

    public IReadOnlyList<Transition<TState, TAction, TWho>> Rows { get; }

    /// <summary>The rows that these kinds of actor may use in this state.</summary>
    public IEnumerable<Transition<TState, TAction, TWho>> Open(TState state, TWho who) =>
        _byState[state].Where(row => Overlaps(row.Who, who));

    /// <summary>Whether the action may be tried at all in this state by these kinds of actor.</summary>
    public bool Allows(TState state, TAction action, TWho who) =>
        Open(state, who).Any(row => Same(row.Action, action));

    /// <summary>Everybody who may use the action in this state; the default value where nobody may.</summary>
    public TWho Who(TState state, TAction action) =>
        (TWho)
            Enum.ToObject(
                typeof(TWho),
                _byState[state]
                    .Where(row => Same(row.Action, action))
                    .Aggregate(0L, (bits, row) => bits | Bits(row.Who))
            );

    /// <summary>Whether any row leaves this state.</summary>
    public bool IsEnd(TState state) => !_byState[state].Any();

    /// <summary>
    /// The row for this step.
    /// </summary>
    /// <exception cref="RuleViolation">"&lt;area&gt;.wrong-state" where no such row exists, "&lt;area&gt;.not-yours" where it is another's,
    /// "note-required" where a reason is missing.</exception>
    public Transition<TState, TAction, TWho> Demand(
        TState from,
        TAction action,
        TState to,
        TWho who,
        string? note
    )
    {
        var rows = _byState[from]
            .Where(row => Same(row.Action, action) && Same(row.To, to))
            .ToList();
        if (rows.Count == 0)
        {
            throw new RuleViolation(Area + ".wrong-state");
        }

        var row =
            rows.Find(candidate => Overlaps(candidate.Who, who))
            ?? throw new RuleViolation(Area + ".not-yours");
        if (row.Note == Note.Required && string.IsNullOrWhiteSpace(note))
        {
            throw new RuleViolation("note-required");
        }

        return row;
    }

    private static bool Same<T>(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);

    private static bool Overlaps(TWho row, TWho who) => (Bits(row) & Bits(who)) != 0;

    private static long Bits(TWho value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}

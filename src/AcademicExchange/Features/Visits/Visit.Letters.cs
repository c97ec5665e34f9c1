using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Letters;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits;

public sealed partial class Visit
{
    /// <summary>A letter goes out; nothing else of the visit changes.</summary>
    /// <exception cref="RuleViolation">What <see cref="LetterRules"/> says: "letter.not-yours", "letter.state-…", "letter.online", "visit.own-visit".</exception>
    public void IssueLetter(LetterKind kind, Guid letterId, Act act)
    {
        if (LetterRules.WhyNot(this, kind, act.By) is { } rule)
        {
            throw new RuleViolation(rule);
        }

        NoteLetter(LetterRules.ActionOf(kind), kind, letterId, act);
    }

    /// <summary>A letter holds no longer, for a reason.</summary>
    /// <exception cref="RuleViolation">"letter.not-yours", "visit.own-visit", "note-required".</exception>
    public void RevokeLetter(LetterKind kind, Guid letterId, Act act)
    {
        if (LetterRules.NotTheirs(this, kind, act.By) is { } rule)
        {
            throw new RuleViolation(rule);
        }

        if (string.IsNullOrWhiteSpace(act.Note))
        {
            throw new RuleViolation("note-required");
        }

        NoteLetter(LetterAction.RevokeLetter, kind, letterId, act);
    }

    private void NoteLetter(LetterAction action, LetterKind kind, Guid letterId, Act act)
    {
        Remember(act.EntryOf(RecordKind, Id, State, action, State));
        Raise(
            new LetterMoved(
                Id,
                letterId,
                action.ToString(),
                kind.ToString(),
                act.By.PersonId,
                act.By.InstitutionId!.Value,
                act.Note
            )
        );
    }
}

using AcademicExchange.Platform.Money;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Ledger.ByHand;

/// <summary>What an entry says.</summary>
/// <param name="OwnGave">The writer's institution gave it to people of the other; otherwise the other gave it.</param>
/// <param name="Day">When, or the first day of a longer time.</param>
/// <param name="About">For whom or what, short and factual.</param>
/// <param name="Reference">Where the proof is kept: the number of a letter, a list, a decision.</param>
public sealed record HandEntryText(
    bool OwnGave,
    LedgerKind Kind,
    LedgerUnit Unit,
    int Quantity,
    DateOnly Day,
    string? About,
    string? Reference
)
{
    /// <summary>The person or group that received it, as the evidence names them.</summary>
    public string? Whom { get; init; }

    /// <summary>What all of it is worth; null where nobody says so.</summary>
    public Money? Value { get; init; }

    /// <exception cref="RuleViolation">
    /// "ledger-entry.quantity", "ledger-entry.unit", "ledger-entry.value", "ledger-entry.evidence"; of the day "ledger-entry.too-old", "ledger-entry.day" for one to
    /// come, "ledger-entry.before-agreement" and "ledger-entry.after-agreement" for one on which the agreement did not bind.
    /// </exception>
    internal void Demand(LedgerBond bond, DateOnly today, bool hasFile)
    {
        Hold(Quantity is > 0 and <= HandEntry.MostQuantity, "quantity");
        Hold(LedgerUnits.Of(Kind).Contains(Unit), "unit");
        Hold(Value is not { Minor: <= 0 }, "value");
        Hold(Day >= HandEntry.FirstDay, "too-old");
        Hold(Day <= today, "day");
        Hold(!(Day < bond.FirstDay), "before-agreement", bond.FirstDay);
        Hold(!(Day > bond.LastDay), "after-agreement", bond.LastDay);
        Hold(hasFile || !string.IsNullOrWhiteSpace(Reference), "evidence");
    }

    private static void Hold(bool holds, string rule, params object?[] args)
    {
        if (!holds)
        {
            throw new RuleViolation($"{HandEntry.RecordKind}.{rule}", args);
        }
    }
}

using AcademicExchange.Features.Desk;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;

namespace AcademicExchange.Features.Ledger.ByHand;

/// <summary>A rung of the ladder: an entry still waits for the answer of the office.</summary>
/// <param name="Waiting">The side that waits.</param>
public sealed record HandEntryReminderMail(
    Guid Id,
    string Number,
    ReminderRung Rung,
    LocalText Waiting,
    LedgerKind Kind,
    LedgerUnit Unit,
    int Quantity,
    DateOnly Due
) : IMail
{
    public string Key => "Mail.LedgerReminder";

    public IReadOnlyList<object?> Args =>
        [
            Number,
            new Word("Mail.LedgerReminder." + Rung, Due),
            Waiting,
            new Word("Ledger.Kind." + Kind),
            Quantity,
            new Word("Ledger.Unit." + Unit),
            Due,
        ];

    public string Path => "/ledger/entries/" + Id;
}

/// <summary>To the administrators, who learn no more than which office is late.</summary>
public sealed record HandEntryOverdueMail(string Number, LocalText Institution, DateOnly Due)
    : IMail
{
    public string Key => "Mail.LedgerOverdue";

    public IReadOnlyList<object?> Args => [Number, Institution, Due];
}

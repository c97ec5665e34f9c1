using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Money;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Ledger.ByHand;

/// <summary>
/// Something that no step of a visit writes: one office says what was given, the other confirms or disputes it. What is said is never
/// changed: it is withdrawn or disputed and entered anew, and once confirmed taken back by both.
/// </summary>
public sealed class HandEntry : Record, IAwaitedSide
{
    public const string RecordKind = "ledger-entry";
    public const string Series = "LX";
    public const int AboutLength = 300;
    public const int ReferenceLength = 200;
    public const int WhomLength = 200;
    public const int MostQuantity = 10_000;

    /// <summary>Nothing older is entered.</summary>
    public static readonly DateOnly FirstDay = new(1990, 1, 1);

    /// <summary>In which the other side is expected to answer.</summary>
    public const int ExpectedWorkingDays = 10;

    private HandEntry() { }

    /// <exception cref="RuleViolation">What <see cref="HandEntryText.Demand"/> refuses.</exception>
    internal HandEntry(
        Guid id,
        string number,
        LedgerBond bond,
        HandEntryText said,
        Guid? fileId,
        DateOnly today,
        Act act
    )
    {
        said.Demand(bond, today, fileId is not null);
        var own = act.By.InstitutionId!.Value;
        (Id, Number, AgreementId, CreatedUtc) = (id, number, bond.AgreementId, act.NowUtc);
        (WrittenByInstitutionId, WrittenByPersonId) = (own, act.By.PersonId);
        (FromInstitutionId, ToInstitutionId) = said.OwnGave
            ? (bond.PartnerId, own)
            : (own, bond.PartnerId);
        (Kind, Unit, Quantity, Day) = (said.Kind, said.Unit, said.Quantity, said.Day);
        (Whom, About, Reference, FileId) = (said.Whom, said.About, said.Reference, fileId);
        (Minor, Currency, Regime) = (said.Value?.Minor, said.Value?.Currency, said.Value?.Regime);
        Say(act, HandEntryAction.Enter, State);
        AwaitAnswer(act.NowUtc);
    }

    public string Number { get; private set; } = "";

    public Guid AgreementId { get; private set; }

    /// <summary>Whose people received it.</summary>
    public Guid FromInstitutionId { get; private set; }

    /// <summary>Who gave.</summary>
    public Guid ToInstitutionId { get; private set; }

    public Guid WrittenByInstitutionId { get; private set; }

    public Guid WrittenByPersonId { get; private set; }

    public HandEntryState State { get; private set; }

    public LedgerKind Kind { get; private set; }

    public LedgerUnit Unit { get; private set; }

    public int Quantity { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>The person or group that received it, as the evidence names them.</summary>
    public string? Whom { get; private set; }

    /// <summary>Minor units of what all of it is worth; null where nobody says so.</summary>
    public long? Minor { get; private set; }

    public string? Currency { get; private set; }

    public CurrencyRegime? Regime { get; private set; }

    public string? About { get; private set; }

    public string? Reference { get; private set; }

    /// <summary>The evidence; it is there or <see cref="Reference"/> is.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>The side that wants it taken back.</summary>
    public Guid? AskedByInstitutionId { get; private set; }

    /// <summary>The side whose office is to answer; null once nobody is asked.</summary>
    public Guid? AwaitedInstitutionId { get; private set; }

    /// <summary>The side that waits for the answer.</summary>
    public Guid? WaitingInstitutionId { get; private set; }

    public DateTime? AwaitedSinceUtc { get; private set; }

    /// <summary>By the working days of the awaited side; filled by the sweep.</summary>
    public DateOnly? DueOn { get; private set; }

    public DateOnly? RemindOn { get; private set; }

    public Money? Value => Minor is { } minor ? new Money(minor, Currency!, Regime!.Value) : null;

    Guid IAwaitedSide.InstitutionId => AwaitedInstitutionId ?? WrittenByInstitutionId;

    /// <summary>Nobody answers what they entered alone, whatever other offices they hold (T11).</summary>
    /// <exception cref="RuleViolation">"ledger-entry.own", and what the table refuses.</exception>
    public void Answer(HandEntryAction action, Act act)
    {
        var to = HandEntryWorkflow
            .Table.Rows.Where(row => row.From == State && row.Action == action)
            .Select(row => row.To)
            .FirstOrDefault(State);
        HandEntryWorkflow.Table.Demand(
            State,
            action,
            to,
            LedgerAccess.WhoIs(this, act.By),
            act.Note
        );
        if (action == HandEntryAction.Confirm && act.By.PersonId == WrittenByPersonId)
        {
            throw new RuleViolation(RecordKind + ".own");
        }

        AskedByInstitutionId = to == HandEntryState.CorrectionAsked ? act.By.InstitutionId : null;
        Say(act, action, to);
        State = to;
        AwaitAnswer(act.NowUtc);
    }

    /// <summary>Of whom the lines are.</summary>
    internal LedgerSource Source =>
        new(null, Id, AgreementId, FromInstitutionId, ToInstitutionId, null);

    private void AwaitAnswer(DateTime nowUtc)
    {
        WaitingInstitutionId = State switch
        {
            HandEntryState.Open => WrittenByInstitutionId,
            HandEntryState.Disputed => OtherSide(WrittenByInstitutionId),
            HandEntryState.CorrectionAsked => AskedByInstitutionId,
            _ => null,
        };
        AwaitedInstitutionId = WaitingInstitutionId is { } side ? OtherSide(side) : null;
        AwaitedSinceUtc = WaitingInstitutionId is null ? null : nowUtc;
        (DueOn, RemindOn) = (null, null);
    }

    private Guid OtherSide(Guid side) =>
        side == FromInstitutionId ? ToInstitutionId : FromInstitutionId;

    private void Say(Act act, HandEntryAction action, HandEntryState to)
    {
        var entry = act.EntryOf(RecordKind, Id, State, action, to);
        Remember(entry);
        Raise(
            new HandEntryMoved(
                Id,
                entry.Id,
                action.ToString(),
                act.By.PersonId,
                act.By.InstitutionId!.Value
            )
        );
    }
}

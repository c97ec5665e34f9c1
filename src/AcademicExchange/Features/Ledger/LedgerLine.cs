using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Platform.Money;

namespace AcademicExchange.Features.Ledger;

/// <summary>One event between two institutions, written once and never changed; another line takes it back.</summary>
public sealed class LedgerLine : ILedgered
{
    /// <summary>In the log.</summary>
    public const string RecordKind = "ledger";

    private LedgerLine() { }

    internal LedgerLine(LedgerSource source, LedgerEntry entry, DateTime nowUtc)
    {
        (VisitId, EntryId) = (source.VisitId, source.EntryId);
        (AgreementId, PersonId) = (source.AgreementId, source.PersonId);
        (FromInstitutionId, ToInstitutionId) = (source.From, source.To);
        (Status, Kind, Unit) = (entry.Status, entry.Kind, entry.Unit);
        (AcademicYear, FirstDay, LastDay) = (entry.AcademicYear, entry.FirstDay, entry.LastDay);
        (Quantity, BorneBy, WrittenUtc) = (entry.Quantity, entry.BorneBy, nowUtc);
        (Minor, Currency, Regime) = (
            entry.Value?.Minor,
            entry.Value?.Currency,
            entry.Value?.Regime
        );
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Whose steps wrote it; null where it stands for an entry by hand.</summary>
    public Guid? VisitId { get; private set; }

    /// <summary>The entry by hand for which it stands.</summary>
    public Guid? EntryId { get; private set; }

    public Guid AgreementId { get; private set; }

    /// <summary>The institution whose person goes.</summary>
    public Guid FromInstitutionId { get; private set; }

    /// <summary>The institution that receives.</summary>
    public Guid ToInstitutionId { get; private set; }

    public Guid? PersonId { get; private set; }

    public LedgerStatus Status { get; private set; }

    public LedgerKind Kind { get; private set; }

    public LedgerUnit Unit { get; private set; }

    public int AcademicYear { get; private set; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    /// <summary>Below zero in a line that takes another back: the sum of all lines is what stands.</summary>
    public int Quantity { get; private set; }

    public long? Minor { get; private set; }

    public string? Currency { get; private set; }

    public CurrencyRegime? Regime { get; private set; }

    public FundingBearer BorneBy { get; private set; }

    /// <summary>The line that this one takes back.</summary>
    public Guid? ReversesId { get; private set; }

    public DateTime WrittenUtc { get; private set; }

    public Money? Value => Minor is { } minor ? new Money(minor, Currency!, Regime!.Value) : null;

    public LedgerEntry Entry =>
        new(Status, Kind, Unit, AcademicYear, FirstDay, LastDay, Quantity, Value, BorneBy);

    /// <summary>The line that takes this one back.</summary>
    internal LedgerLine Reverse(DateTime nowUtc) =>
        new(
            new LedgerSource(
                VisitId,
                EntryId,
                AgreementId,
                FromInstitutionId,
                ToInstitutionId,
                PersonId
            ),
            Entry with
            {
                Status = LedgerStatus.Reversed,
                Quantity = -Quantity,
                Value = Value is { } value ? -value : null,
            },
            nowUtc
        )
        {
            ReversesId = Id,
        };
}

using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;

namespace AcademicExchange.Features.Agreements;

/// <summary>One side of an agreement: what it has approved and signed, and whether it is awaited now.</summary>
public sealed class AgreementParty : IAwaitedSide
{
    private AgreementParty() { }

    internal AgreementParty(Guid agreementId, Guid institutionId, int order)
    {
        AgreementId = agreementId;
        InstitutionId = institutionId;
        Order = order;
        Sees = order == 0;
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid AgreementId { get; private set; }

    public Guid InstitutionId { get; private set; }

    /// <summary>0 for the institution that proposed it.</summary>
    public int Order { get; private set; }

    /// <summary>The record exists for this side: its own from the start, a partner's from the first sending.</summary>
    public bool Sees { get; internal set; }

    /// <summary>The officer who leads for this side.</summary>
    public Guid? CoordinatorPersonId { get; internal set; }

    /// <summary>Hash of the version this side approved; null while it has not, or after an edit.</summary>
    public string? ApprovedHash { get; internal set; }

    public DateTime? ApprovedUtc { get; internal set; }

    public Guid? ApprovedByPersonId { get; internal set; }

    /// <summary>Hash of the text under which this side's signature stands.</summary>
    public string? SignedHash { get; internal set; }

    /// <summary>The role awaited at this side now; null where it is not its turn.</summary>
    public Role? AwaitedRole { get; internal set; }

    public DateTime? AwaitedSinceUtc { get; internal set; }

    /// <summary>Expected by the working days of this institution.</summary>
    public DateOnly? DueOn { get; internal set; }

    /// <summary>When the next reminder of the awaited step is due; null before the due day is known, and after the last.</summary>
    public DateOnly? RemindOn { get; internal set; }

    /// <summary>The side agrees to a shorter notice than the text says.</summary>
    public bool WaivesNotice { get; internal set; }

    /// <summary>The side agrees that the agreement is shown in public.</summary>
    public bool Publishes { get; internal set; }

    /// <summary>
    /// From here on copies of what lists filter and sort by, so that an index of this table alone finds a page of what one
    /// institution sees (docs/adr/0008). Only <see cref="Mirror"/> writes them.
    /// </summary>
    public string Number { get; private set; } = "";

    public AgreementKind Kind { get; private set; }

    public AgreementState State { get; private set; }

    public DateTime CreatedUtc { get; private set; }

    /// <summary><see cref="DateOnly.MaxValue"/> where no end is known: both databases then sort it last.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>Since when this side waits for another; null where it waits for nobody, or does not see the record yet.</summary>
    public DateTime? WaitsSinceUtc { get; private set; }

    internal void Mirror(Agreement agreement)
    {
        (Number, Kind, State) = (agreement.Number, agreement.Kind, agreement.State);
        (CreatedUtc, EndsOn) = (agreement.CreatedUtc, agreement.EndsOn ?? DateOnly.MaxValue);
        WaitsSinceUtc = Sees
            ? agreement.Parties.Where(other => other != this).Min(other => other.AwaitedSinceUtc)
            : null;
    }

    internal void StopWaiting() =>
        (AwaitedRole, AwaitedSinceUtc, DueOn, RemindOn) = (null, null, null, null);

    internal void Await(Role role, DateTime sinceUtc)
    {
        if (AwaitedRole == role)
        {
            return;
        }

        (AwaitedRole, AwaitedSinceUtc, DueOn, RemindOn) = (role, sinceUtc, null, null);
    }

    internal void ForgetApproval() =>
        (ApprovedHash, ApprovedUtc, ApprovedByPersonId) = (null, null, null);
}

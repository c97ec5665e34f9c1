using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.People;

namespace AcademicExchange.Tests.Support;

/// <summary>
/// Leads an agreement to a state by its own verbs, done by the people of the sides on the test clock's first morning.
/// The last word gives the agreement: <c>An.Agreement(tabriz, baku).InForce()</c>.
/// </summary>
public sealed class AgreementBuilder(Side owner, IReadOnlyList<Side> partners)
{
    public const string Why = "A reason for the test.";
    private static int _number;

    private AgreementKind _kind = AgreementKind.StudentExchange;
    private AgreementText _text = SampleText.Complete;
    private Guid? _parentId;

    private IEnumerable<Side> Sides => [owner, .. partners];

    public AgreementBuilder Of(AgreementKind kind)
    {
        _kind = kind;
        return this;
    }

    public AgreementBuilder With(AgreementText text)
    {
        _text = text;
        return this;
    }

    public AgreementBuilder Under(Agreement memorandum)
    {
        _parentId = memorandum.Id;
        return this;
    }

    public Agreement Proposed()
    {
        var agreement = Agreement.Propose(Wanted(), owner.Act(Role.Faculty));
        Name(agreement);
        return agreement;
    }

    public Agreement Draft()
    {
        var agreement = Agreement.StartDraft(Wanted(), _text, Office(owner));
        Name(agreement);
        return agreement;
    }

    /// <summary>Sent: the first partner's turn.</summary>
    public Agreement InNegotiation() => After(Draft(), a => a.Send(Office(owner)));

    /// <summary>The first partner has approved; the owner's turn where there are two parties.</summary>
    public Agreement ApprovedByOne() => After(InNegotiation(), a => Approve(a, partners[0]));

    public Agreement ApprovedByAll() =>
        After(
            ApprovedByOne(),
            a =>
            {
                foreach (var side in partners.Skip(1).Append(owner))
                {
                    Approve(a, side);
                }
            }
        );

    public Agreement InSignature() =>
        After(
            ApprovedByAll(),
            a =>
            {
                foreach (var side in Sides)
                {
                    a.RecordStep(Step(a, side, StepKind.MinistryApproval), Office(side));
                }

                a.SendToSignature(Office(owner));
            }
        );

    public Agreement Signed() =>
        After(
            InSignature(),
            a =>
            {
                foreach (var side in Sides)
                {
                    a.Sign(Signature(a, side), side.Act(Role.Signatory));
                }
            }
        );

    public Agreement InForce() =>
        After(Signed(), a => a.EnterIntoForce(_text.StartsOn!.Value, Job()));

    public Agreement Suspended() => After(InForce(), a => a.Suspend(Office(owner, Why)));

    /// <summary>The review is called, and nobody has reported yet.</summary>
    public Agreement ReviewCalled() => After(InForce(), a => a.CallReview(Job()));

    /// <summary>In review, with what it asks of each side.</summary>
    public Agreement ReviewDue() =>
        After(
            ReviewCalled(),
            a =>
            {
                foreach (var side in Sides)
                {
                    a.RecordStep(Step(a, side, StepKind.ActivityReport), Office(side));
                }
            }
        );

    /// <summary>Proposed by the owner's office; its signatory has not confirmed.</summary>
    public Agreement TerminationProposed() =>
        After(
            InForce(),
            a => a.ProposeTermination(NoticeEnd, waiveNotice: false, Today, Office(owner, Why))
        );

    public Agreement TerminationConfirmed() =>
        After(TerminationProposed(), a => a.ConfirmTermination(owner.Act(Role.Signatory)));

    public Agreement Terminating() =>
        After(
            TerminationConfirmed(),
            a => a.AgreeTermination(waiveNotice: false, Today, partners[0].Act(Role.Signatory))
        );

    /// <summary>In this state, on the shortest road.</summary>
    public Agreement In(AgreementState state) =>
        state switch
        {
            AgreementState.Proposed => Proposed(),
            AgreementState.Declined => After(Proposed(), a => a.Decline(Office(owner, Why))),
            AgreementState.Withdrawn => After(Proposed(), a => a.Withdraw(owner.Act(Role.Faculty))),
            AgreementState.Draft => Draft(),
            AgreementState.Discarded => After(Draft(), a => a.Discard(Office(owner))),
            AgreementState.InNegotiation => InNegotiation(),
            AgreementState.ApprovedByOne => ApprovedByOne(),
            AgreementState.ApprovedByAll => ApprovedByAll(),
            AgreementState.InSignature => InSignature(),
            AgreementState.Signed => Signed(),
            AgreementState.InForce => InForce(),
            AgreementState.Suspended => Suspended(),
            AgreementState.ReviewDue => ReviewDue(),
            AgreementState.TerminationProposed => TerminationProposed(),
            AgreementState.Terminating => Terminating(),
            AgreementState.Terminated => After(
                Terminating(),
                a => a.Terminate(a.TerminatesOn!.Value.AddDays(1), Job())
            ),
            AgreementState.Expired => After(
                InForce(),
                a => a.Expire(a.EndsOn!.Value.AddDays(1), Job())
            ),
            AgreementState.Replaced => After(InForce(), a => a.Replace(Job())),
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    /// <summary>A signature in the system by the side's signatory under the shared version.</summary>
    /// <summary>An amendment that the first side opened and both brought into force.</summary>
    public static Agreement AmendmentInForce(Agreement agreement, Side opener, Side other)
    {
        var amendment = agreement.OpenAmendment("TEST-AMENDMENT", Office(opener));
        amendment.Send(Office(opener));
        Approve(amendment, other);
        Approve(amendment, opener);
        foreach (var side in new[] { opener, other })
        {
            amendment.RecordStep(Step(amendment, side, StepKind.MinistryApproval), Office(side));
        }

        amendment.SendToSignature(Office(opener));
        foreach (var side in new[] { opener, other })
        {
            amendment.Sign(Signature(amendment, side), side.Act(Role.Signatory));
        }

        amendment.EnterIntoForce(SampleText.Starts, Job());
        return amendment;
    }

    public static AgreementSignature Signature(Agreement agreement, Side side) =>
        new()
        {
            AgreementId = agreement.Id,
            InstitutionId = side.Id,
            SignerName = side.Signatory.LatinName,
            SignerOffice = "Rector",
            SignedOn = Today,
            Place = "Baku",
            OnPaper = false,
            TextHash = agreement.SharedVersion!.Hash,
            PersonId = side.Signatory.Id,
            AtUtc = ManualClock.Start,
        };

    /// <summary>A step that is not required for this side.</summary>
    public static AgreementStep Step(
        Agreement agreement,
        Side side,
        StepKind kind,
        StepDecision decision = StepDecision.NotRequired
    ) =>
        new()
        {
            AgreementId = agreement.Id,
            InstitutionId = side.Id,
            Kind = kind,
            Decision = decision,
            VersionNo = agreement.VersionFor(side.Id)!.No,
            AtUtc = ManualClock.Start,
        };

    /// <summary>Settles what comes before an approval and approves the shared version.</summary>
    public static void Approve(Agreement agreement, Side side)
    {
        agreement.RecordStep(Step(agreement, side, StepKind.LegalReview), Office(side));
        agreement.RecordStep(Step(agreement, side, StepKind.TranslationCheck), Office(side));
        agreement.Approve(agreement.SharedVersion!.Hash, Office(side));
    }

    private static DateOnly Today => DateOnly.FromDateTime(ManualClock.Start);

    private DateOnly NoticeEnd => Today.AddMonths(_text.NoticeMonths);

    private static Act Office(Side side, string? note = null) =>
        side.Act(Role.InternationalOfficer, note: note);

    private static Act Job() => Act.OfJob(ManualClock.Start);

    private static Agreement After(Agreement agreement, Action<Agreement> step)
    {
        step(agreement);
        return agreement;
    }

    private NewAgreement Wanted() =>
        new(
            FormattableString.Invariant($"TEST-2026-{Interlocked.Increment(ref _number):0000}"),
            _kind,
            owner.Id,
            [.. partners.Select(partner => partner.Id)],
            _text.Title,
            "To exchange students.",
            ParentId: _parentId
        );

    private void Name(Agreement agreement) =>
        agreement.RefreshSearch(Sides.Select(side => side.Institution.Name));
}

using AcademicExchange.Platform.Workflow;
using static AcademicExchange.Features.Agreements.AgreementAction;
using static AcademicExchange.Features.Agreements.AgreementState;
using static AcademicExchange.Features.Agreements.AgreementWho;

namespace AcademicExchange.Features.Agreements;

using Row = Transition<AgreementState, AgreementAction, AgreementWho>;

/// <summary>The life of an agreement as a table.</summary>
public static class AgreementWorkflow
{
    public static readonly TransitionTable<AgreementState, AgreementAction, AgreementWho> Table =
        new(
            "agreement",
            // The proposal of a faculty member, before the own office takes it up.
            new Row(Proposed, Endorse, Proposed, OwnHead),
            new Row(Proposed, Accept, Draft, OwnOffice),
            new Row(Proposed, Decline, Declined, OwnHead | OwnOffice, Note.Required),
            new Row(Proposed, Withdraw, Withdrawn, Proposer),
            // The draft of the own side.
            new Row(Draft, EditText, Draft, OwnOffice),
            new Row(Draft, RecordLegalReview, Draft, OwnOffice),
            new Row(Draft, RecordTranslationCheck, Draft, OwnOffice),
            new Row(Draft, Send, InNegotiation, OwnOffice),
            new Row(Draft, Discard, Discarded, OwnOffice),
            // Negotiation: the side that is awaited edits and sends back, or approves exactly what it sees.
            new Row(InNegotiation, EditText, InNegotiation, AwaitedOffice),
            new Row(InNegotiation, RecordLegalReview, InNegotiation, Office),
            new Row(InNegotiation, RecordTranslationCheck, InNegotiation, Office),
            new Row(InNegotiation, Return, InNegotiation, AwaitedOffice),
            new Row(InNegotiation, Approve, ApprovedByOne, AwaitedOffice),
            new Row(InNegotiation, Withdraw, Withdrawn, OwnOffice, Note.Required),
            new Row(ApprovedByOne, EditText, ApprovedByOne, AwaitedOffice),
            new Row(ApprovedByOne, RecordLegalReview, ApprovedByOne, Office),
            new Row(ApprovedByOne, RecordTranslationCheck, ApprovedByOne, Office),
            new Row(ApprovedByOne, Return, InNegotiation, AwaitedOffice),
            new Row(ApprovedByOne, Approve, ApprovedByOne, AwaitedOffice),
            new Row(ApprovedByOne, Approve, ApprovedByAll, AwaitedOffice),
            new Row(ApprovedByOne, RevokeApproval, InNegotiation, ApprovingOffice, Note.Required),
            // Ministries, then signatures.
            new Row(ApprovedByAll, RecordMinistryApproval, ApprovedByAll, Office),
            new Row(ApprovedByAll, RecordDiplomaticNote, ApprovedByAll, Office),
            new Row(ApprovedByAll, RevokeApproval, InNegotiation, ApprovingOffice, Note.Required),
            new Row(ApprovedByAll, SendToSignature, InSignature, Office),
            new Row(InSignature, Sign, InSignature, OpenSignatory | OpenSignatureOffice),
            new Row(InSignature, Sign, Signed, OpenSignatory | OpenSignatureOffice),
            new Row(
                InSignature,
                RefuseSignature,
                InNegotiation,
                OpenSignatory | OpenSignatureOffice,
                Note.Required
            ),
            new Row(Signed, EnterIntoForce, InForce, Job),
            // In force.
            new Row(InForce, OpenAmendment, InForce, Office),
            new Row(InForce, Suspend, Suspended, Office, Note.Required),
            new Row(InForce, CallReview, ReviewDue, Job),
            new Row(InForce, Renew, InForce, Office),
            new Row(InForce, ProposeTermination, TerminationProposed, Office, Note.Required),
            new Row(InForce, Expire, Expired, Job),
            new Row(InForce, Replace, Replaced, Job),
            new Row(InForce, Publish, InForce, Office),
            new Row(ReviewDue, Publish, ReviewDue, Office),
            new Row(Suspended, Resume, InForce, ProposingOffice),
            new Row(Suspended, ProposeTermination, TerminationProposed, Office, Note.Required),
            new Row(Suspended, Expire, Expired, Job),
            new Row(Suspended, Replace, Replaced, Job),
            new Row(ReviewDue, RecordActivityReport, ReviewDue, Office),
            new Row(ReviewDue, OpenAmendment, ReviewDue, Office),
            // Nobody has to decide any more; if the renewal comes to nothing, the job calls the review again.
            new Row(ReviewDue, Renew, InForce, Office),
            new Row(ReviewDue, LetExpire, InForce, Office, Note.Required),
            new Row(ReviewDue, Suspend, Suspended, Office, Note.Required),
            new Row(ReviewDue, ProposeTermination, TerminationProposed, Office, Note.Required),
            new Row(ReviewDue, Expire, Expired, Job),
            new Row(ReviewDue, Replace, Replaced, Job),
            // Termination in two steps; the notice period runs in between.
            new Row(
                TerminationProposed,
                ConfirmTermination,
                TerminationProposed,
                ProposingSignatory
            ),
            new Row(
                TerminationProposed,
                RevokeTermination,
                InForce,
                ProposingOffice | ProposingSignatory
            ),
            new Row(
                TerminationProposed,
                RevokeTermination,
                Suspended,
                ProposingOffice | ProposingSignatory
            ),
            new Row(TerminationProposed, AgreeTermination, Terminating, OtherSignatory),
            new Row(TerminationProposed, Expire, Expired, Job),
            new Row(Terminating, Terminate, Terminated, Job),
            new Row(Terminating, Expire, Expired, Job),
            // An open amendment whose text a renewal takes over.
            new Row(Draft, Replace, Replaced, Job),
            new Row(InNegotiation, Replace, Replaced, Job),
            new Row(ApprovedByOne, Replace, Replaced, Job),
            new Row(ApprovedByAll, Replace, Replaced, Job)
        );

    /// <summary>States between draft and signature, for queries.</summary>
    public static readonly IReadOnlyList<AgreementState> Writing =
    [
        Draft,
        InNegotiation,
        ApprovedByOne,
        ApprovedByAll,
        InSignature,
        Signed,
    ];

    /// <summary>States in which the text is being worked on.</summary>
    public static bool IsBeingWritten(this AgreementState state) =>
        state is Draft or InNegotiation or ApprovedByOne;

    /// <summary>States in which the agreement binds.</summary>
    public static bool IsBinding(this AgreementState state) =>
        state is InForce or ReviewDue or TerminationProposed or Terminating;

    /// <summary>The main road, drawn as the life line of a record.</summary>
    public static readonly IReadOnlyList<AgreementState> MainRoad =
    [
        Draft,
        InNegotiation,
        ApprovedByAll,
        InSignature,
        Signed,
        InForce,
    ];

    /// <summary>Working days within which the awaited side is expected to act; 0 where nobody is awaited by a date.</summary>
    public static int ExpectedWorkingDays(this AgreementState state) =>
        state switch
        {
            Proposed => 5,
            Draft => 15,
            InNegotiation => 10,
            ApprovedByOne => 5,
            ApprovedByAll => 30,
            InSignature => 15,
            ReviewDue => 30,
            TerminationProposed => 20,
            _ => 0,
        };
}

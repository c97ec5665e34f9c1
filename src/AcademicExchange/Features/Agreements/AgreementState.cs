namespace AcademicExchange.Features.Agreements;

/// <summary>The life of an agreement; <see cref="AgreementWorkflow"/> says which step leads where.</summary>
public enum AgreementState
{
    Proposed,
    Declined,
    Withdrawn,
    Draft,
    Discarded,
    InNegotiation,
    ApprovedByOne,
    ApprovedByAll,
    InSignature,
    Signed,
    InForce,
    Suspended,
    ReviewDue,
    TerminationProposed,
    Terminating,
    Terminated,
    Expired,
    Replaced,
}

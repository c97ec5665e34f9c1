namespace AcademicExchange.Features.Agreements;

/// <summary>What somebody is to one agreement at this moment. The transition table speaks of these, never of roles.</summary>
[Flags]
public enum AgreementWho
{
    None = 0,

    /// <summary>The person who proposed it.</summary>
    Proposer = 1,

    /// <summary>Department head at the institution that owns it.</summary>
    OwnHead = 2,

    /// <summary>International officer of the institution that owns it.</summary>
    OwnOffice = 4,

    /// <summary>International officer of a party that is awaited now.</summary>
    AwaitedOffice = 8,

    /// <summary>International officer of any party.</summary>
    Office = 16,

    /// <summary>International officer of a party that has approved this version.</summary>
    ApprovingOffice = 32,

    /// <summary>Signatory of a party that has not signed yet.</summary>
    OpenSignatory = 64,

    /// <summary>Signatory of the institution that proposed the termination.</summary>
    ProposingSignatory = 128,

    /// <summary>Signatory of the other side of a proposed termination.</summary>
    OtherSignatory = 256,

    /// <summary>International officer of the institution that proposed the termination or the suspension.</summary>
    ProposingOffice = 512,

    /// <summary>International officer of a party that has not signed yet; records the signature made on paper.</summary>
    OpenSignatureOffice = 1024,

    /// <summary>A job of the system, by the date.</summary>
    Job = 2048,
}

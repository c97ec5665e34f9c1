using AcademicExchange.Features.Agreements;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>The agreement at a glance: facts, sides, neighbours.</summary>
public sealed class OverviewModel(AgreementQueries queries) : AgreementPage
{
    public IReadOnlyList<RelatedAgreement> Related { get; private set; } = [];

    /// <summary>The purpose was written for the own institution.</summary>
    public bool SeesPurpose =>
        Agreement.Purpose is not null && Agreement.OwnerInstitutionId == Actor.InstitutionId;

    /// <summary>Whoever begins the text becomes the coordinator of the owner; a proposal has neither.</summary>
    public bool HasText =>
        Agreement.PartyOf(Agreement.OwnerInstitutionId) is { CoordinatorPersonId: not null };

    /// <summary>Of a proposal, who made it; whoever decides on it wants to know.</summary>
    public AgreementOrigin? Origin { get; private set; }

    /// <summary>The side that suspended it or wants it ended, where one has.</summary>
    public Guid? Challenger =>
        Agreement.State switch
        {
            AgreementState.Suspended => Agreement.SuspendedByInstitutionId,
            AgreementState.TerminationProposed => Agreement.ChallengedByInstitutionId,
            _ => null,
        };

    /// <summary>The reason that side gave.</summary>
    public string? Reason { get; private set; }

    /// <summary>What the text still wants, while it is written.</summary>
    public OpenText? OpenText { get; private set; }

    public async Task OnGetAsync()
    {
        if (
            Agreement.State.IsBeingWritten()
            && await queries.VersionAsync(Frame, Cancel) is { } version
        )
        {
            OpenText = new OpenText(version.Text, Id, Frame.Allows(AgreementAction.EditText));
        }

        Related = await queries.RelatedAsync(Frame, Cancel);
        if (Agreement.State == AgreementState.Proposed)
        {
            Origin = await queries.OriginAsync(Frame, Cancel);
        }

        if (Challenger is not null)
        {
            Reason = await queries.NoteOfAsync(
                Frame,
                Agreement.State == AgreementState.Suspended
                    ? AgreementAction.Suspend
                    : AgreementAction.ProposeTermination,
                Cancel
            );
        }
    }

    public string RelationOf(RelatedAgreement other) =>
        other.Id == Agreement.ParentId ? "Parent"
        : other.Id == Agreement.AmendsId ? "Amends"
        : other.Id == Agreement.RenewsId ? "Renews"
        : other.AmendsId == Id ? "AmendedBy"
        : other.RenewsId == Id ? "RenewedBy"
        : "Child";
}

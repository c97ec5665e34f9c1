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

    public async Task OnGetAsync() => Related = await queries.RelatedAsync(Frame, Cancel);

    public string RelationOf(RelatedAgreement other) =>
        other.Id == Agreement.ParentId ? "Parent"
        : other.Id == Agreement.AmendsId ? "Amends"
        : other.Id == Agreement.RenewsId ? "Renews"
        : other.AmendsId == Id ? "AmendedBy"
        : other.RenewsId == Id ? "RenewedBy"
        : "Child";
}

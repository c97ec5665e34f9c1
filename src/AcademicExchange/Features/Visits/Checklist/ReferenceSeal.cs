using AcademicExchange.Platform.Security;

namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>Seals the numbers of permits, visas and the like, each for one item of a checklist or for the proposal of one visit.</summary>
public sealed class ReferenceSeal(RecordSeal seal)
{
    private static readonly SealPurpose OfItem = new("AcademicExchange.Checklists", "reference");
    private static readonly SealPurpose OfPermit = new("AcademicExchange.Visits", "permit");

    public string? Seal(Guid itemId, string? reference) => Close(OfItem, itemId, reference);

    /// <summary>Of the permit that a proposal names.</summary>
    public string? SealPermit(Guid visitId, string? reference) =>
        Close(OfPermit, visitId, reference);

    /// <summary>Null where there is none, the key is gone, or the text is not this item's.</summary>
    public string? Open(ChecklistItem item) => Open(OfItem, item.Id, item.SealedReference);

    /// <summary>As <see cref="Open(ChecklistItem)"/>, of the proposal.</summary>
    public string? OpenPermit(Visit visit) => Open(OfPermit, visit.Id, visit.SealedPermitReference);

    private string? Close(SealPurpose purpose, Guid id, string? reference) =>
        string.IsNullOrWhiteSpace(reference) ? null : seal.Seal(purpose, id, reference);

    private string? Open(SealPurpose purpose, Guid id, string? text) =>
        text is null ? null : seal.Open<string>(purpose, id, text);
}

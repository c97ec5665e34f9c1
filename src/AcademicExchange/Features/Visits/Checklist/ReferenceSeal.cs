using AcademicExchange.Platform.Security;

namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>Seals the numbers of permits, visas and the like, each for one item of a checklist.</summary>
public sealed class ReferenceSeal(RecordSeal seal)
{
    private static readonly SealPurpose Purpose = new("AcademicExchange.Checklists", "reference");

    public string? Seal(Guid itemId, string? reference) =>
        string.IsNullOrWhiteSpace(reference) ? null : seal.Seal(Purpose, itemId, reference);

    /// <summary>Null where there is none, the key is gone, or the text is not this item's.</summary>
    public string? Open(ChecklistItem item) =>
        item.SealedReference is { } text ? seal.Open<string>(Purpose, item.Id, text) : null;
}

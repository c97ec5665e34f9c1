using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.People;

/// <summary>Somebody does something now, maybe saying why. Every verb of a record takes one.</summary>
public sealed record Act(Actor By, DateTime NowUtc, string? Note = null)
{
    public static Act OfJob(DateTime nowUtc, string? note = null) => new(Actor.Job, nowUtc, note);

    /// <summary>What the history of a record says of it.</summary>
    /// <param name="isInternal">Seen only by the institution acted for.</param>
    public HistoryEntry EntryOf(
        string recordKind,
        Guid recordId,
        Enum from,
        Enum action,
        Enum to,
        bool isInternal = false
    ) =>
        new()
        {
            RecordKind = recordKind,
            RecordId = recordId,
            AtUtc = NowUtc,
            PersonId = By.IsJob ? null : By.PersonId,
            ForPersonId = By.ForPersonId,
            InstitutionId = By.InstitutionId,
            Address = By.Address,
            From = from.ToString(),
            Action = action.ToString(),
            To = to.ToString(),
            Note = Note,
            Internal = isInternal,
        };
}

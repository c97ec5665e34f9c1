using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>
/// The only way to the number of a permit or a visa: asked for by a post, the line of the log is saved before it is given. No reason is
/// asked for: who sees to the papers of a visit needs them.
/// </summary>
public sealed class ReferenceReading(ReferenceSeal seal, Audit audit, TimeProvider clock)
{
    /// <summary>The proposal names a permit, and this actor may read where it is filed. After the day of the purge there is none.</summary>
    public bool ReadsPermit(VisitFrame frame) =>
        frame.Visit.HasPermitReference
        && VisitAccess.SeesHomeAnswers(frame.Visit, frame.Actor)
        && VisitAccess.ReadsPapers(frame.Visit, frame.Actor)
        && !PassportRetention.IsOver(
            frame.Visit,
            frame.HomeInstitution.Country,
            clock.GetUtcNow().UtcDateTime
        );

    /// <exception cref="RecordGone">There is none for this actor.</exception>
    /// <exception cref="RuleViolation">"checklist.sealed".</exception>
    public Task<string> ShowPermitAsync(VisitFrame frame, CancellationToken cancel) =>
        ReadsPermit(frame)
            ? GiveAsync(frame, ChecklistTask.HomePermit, seal.OpenPermit(frame.Visit), cancel)
            : throw new RecordGone();

    /// <exception cref="RecordGone">There is none for this actor.</exception>
    /// <exception cref="RuleViolation">"checklist.sealed".</exception>
    public Task<string> ShowAsync(VisitFrame frame, ChecklistLine line, CancellationToken cancel) =>
        line.HasReference
            ? GiveAsync(frame, line.Item.Task, seal.Open(line.Item), cancel)
            : throw new RecordGone();

    private async Task<string> GiveAsync(
        VisitFrame frame,
        ChecklistTask task,
        string? opened,
        CancellationToken cancel
    )
    {
        var said = opened ?? throw new RuleViolation("checklist.sealed");
        await audit.WriteAsync(
            "checklist.view",
            recordKind: Visit.RecordKind,
            recordId: frame.Visit.Id,
            detail: $"{frame.Visit.Number} {task}",
            cancel: cancel
        );
        return said;
    }
}

using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Platform.Web.View;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Pages.Visits.Record;

/// <summary>What happened, newest first.</summary>
public sealed class HistoryModel(HistoryQueries history) : VisitPage
{
    public IReadOnlyList<TimelineEntry> Lines { get; private set; } = [];

    public async Task OnGetAsync() =>
        Lines = [.. (await history.OfAsync(Id, Actor.InstitutionId, Cancel)).Select(Line)];

    /// <summary>Five people may have approved: each line says at which step. An item of the checklist is named.</summary>
    private string Heading(HistoryEntry entry) =>
        entry.Action == nameof(VisitAction.Approve)
            ? $"{Words["Visits.State." + entry.From]} · {Words["Visits.Done.Approve"]}"
        : Enum.TryParse<ChecklistTask>(entry.To, out var task)
            ? $"{Words["Visits.Task." + task]} · {Words["Visits.Done." + entry.Action]}"
        : Words["Visits.Done." + entry.Action];

    private TimelineEntry Line(HistoryLine line)
    {
        var who = line.Person?.For(Words.Language) ?? Words["Agreements.History.Job"];
        var name = Doer.Named(Words, who, line.For?.For(Words.Language));
        var institution = line.Entry.InstitutionId is { } id
            ? Frame.Institutions[id].Name.For(Words.Language).Text
            : null;
        return new TimelineEntry(
            line.Entry.AtUtc,
            Heading(line.Entry),
            institution is null ? name : $"{name} · {institution}",
            line.Entry.Note,
            line.Entry.From == line.Entry.To ? Tone.Neutral : Tone.Info
        );
    }
}

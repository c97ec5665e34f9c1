using AcademicExchange.Features.People;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>What happened, newest first.</summary>
public sealed class HistoryModel(HistoryQueries history) : AgreementPage
{
    public IReadOnlyList<TimelineEntry> Lines { get; private set; } = [];

    public async Task OnGetAsync() =>
        Lines = [.. (await history.OfAsync(Id, Actor.InstitutionId, Cancel)).Select(Line)];

    private TimelineEntry Line(HistoryLine line)
    {
        var institution =
            line.Entry.InstitutionId is { } id && Frame.Parties.TryGetValue(id, out var party)
                ? party.Name.For(Words.Language).Text
                : null;
        var who = line.Person?.For(Words.Language) ?? Words["Agreements.History.Job"];
        var name = line.For is { } absent
            ? Words["Agreements.History.For", who, absent.For(Words.Language)]
            : who;
        return new TimelineEntry(
            line.Entry.AtUtc,
            Words["Agreements.Done." + line.Entry.Action],
            institution is null ? name : $"{name} · {institution}",
            line.Entry.Note,
            line.Entry.From == line.Entry.To ? Tone.Neutral : Tone.Info
        );
    }
}

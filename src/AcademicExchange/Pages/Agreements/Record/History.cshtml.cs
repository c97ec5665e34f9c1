using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;

namespace AcademicExchange.Pages.Agreements.Record;

/// <summary>What happened, newest first.</summary>
public sealed class HistoryModel(HistoryQueries history, Show show) : AgreementPage
{
    /// <summary>The steps beside the text by their lines: each record of a step wrote one, in the same order.</summary>
    private Dictionary<Guid, AgreementStep> _steps = [];

    public IReadOnlyList<TimelineEntry> Lines { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var lines = await history.OfAsync(Id, Actor.InstitutionId, Cancel);
        _steps = StepsOf(lines);
        Lines = [.. lines.Select(Line)];
    }

    private Dictionary<Guid, AgreementStep> StepsOf(IReadOnlyList<HistoryLine> lines)
    {
        var written = lines
            .Select(line => line.Entry)
            .OrderBy(entry => entry.AtUtc)
            .ThenBy(entry => entry.Id)
            .ToLookup(entry => (entry.InstitutionId, entry.Action));
        return Frame
            .Steps.OrderBy(step => step.AtUtc)
            .ThenBy(step => step.Id)
            .GroupBy(step => ((Guid?)step.InstitutionId, step.Action.ToString()))
            .SelectMany(steps => written[steps.Key].Zip(steps))
            .ToDictionary(pair => pair.First.Id, pair => pair.Second);
    }

    /// <summary>Kind, result, number and date: what an office looks for years later.</summary>
    private string Said(AgreementStep step) =>
        string.Join(
            " · ",
            new[]
            {
                Words[
                    "Agreements.History.Step",
                    Words["Agreements.Step." + step.Kind],
                    Words["Agreements.Decision." + step.Decision]
                ],
                step.Number is { } number
                    ? Words["Agreements.History.StepNumber", BidiText.Isolated(number)]
                    : null,
                step.Date is { } day ? show.DateBoth(day) : null,
            }.OfType<string>()
        );

    private TimelineEntry Line(HistoryLine line)
    {
        var institution =
            line.Entry.InstitutionId is { } id && Frame.Parties.TryGetValue(id, out var party)
                ? party.Name.For(Words.Language).Text
                : null;
        var who = line.Person?.For(Words.Language) ?? Words["Agreements.History.Job"];
        var name = Doer.Named(Words, who, line.For?.For(Words.Language));
        var step = _steps.GetValueOrDefault(line.Entry.Id);
        return new TimelineEntry(
            line.Entry.AtUtc,
            step is null ? Words["Agreements.Done." + line.Entry.Action] : Said(step),
            institution is null ? name : $"{name} · {institution}",
            line.Entry.Note ?? step?.Remark,
            line.Entry.From == line.Entry.To ? Tone.Neutral : Tone.Info
        );
    }
}

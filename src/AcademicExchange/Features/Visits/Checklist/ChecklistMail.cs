using AcademicExchange.Features.Desk;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;

namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>There are things to see to for a visit: the first of them and its due day; the list names them all.</summary>
public sealed record ChecklistMail(VisitTopic Topic, ChecklistTask First, DateOnly Due) : IMail
{
    public string Key => "Mail.Checklist";

    public IReadOnlyList<object?> Args =>
        [Topic.Number, Topic.Title, new Word("Visits.Task." + First), Due];

    public string Path => Topic.Path + "/checklist";
}

/// <summary>A rung of the ladder: something on the checklist is still open.</summary>
public sealed record ChecklistReminderMail(
    VisitTopic Topic,
    Guid ItemId,
    ReminderRung Rung,
    LocalText Institution,
    ChecklistTask Task,
    DateOnly Due
) : IMail
{
    public string Key => "Mail.ChecklistReminder." + Rung;

    public IReadOnlyList<object?> Args =>
        [Topic.Number, Topic.Title, Institution, new Word("Visits.Task." + Task), Due];

    public string Path => $"{Topic.Path}/checklist/{ItemId}";
}

/// <summary>One of the things of a digest.</summary>
public sealed record ChecklistDigestLine(ChecklistTask Task, DateOnly Due, bool IsLate);

/// <summary>All that one owner has to see to for a visit and is reminded of today.</summary>
public sealed record ChecklistDigestMail(
    VisitTopic Topic,
    LocalText Institution,
    IReadOnlyList<ChecklistDigestLine> Lines
) : IMail
{
    public string Key => "Mail.ChecklistReminders";

    public IReadOnlyList<object?> Args =>
        [
            Topic.Number,
            Topic.Title,
            Institution,
            Lines.Count,
            new WordLines([
                .. Lines.Select(line => new Word(
                    Key + (line.IsLate ? ".Late" : ".Due"),
                    new Word("Visits.Task." + line.Task),
                    line.Due
                )),
            ]),
        ];

    public string Path => Topic.Path + "/checklist";
}

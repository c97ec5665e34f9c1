using AcademicExchange.Features.Desk;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;

namespace AcademicExchange.Features.Visits;

/// <summary>What every message about a visit says of it.</summary>
public sealed record VisitTopic(Guid Id, string Number, LocalText Title, VisitState State)
{
    public static VisitTopic Of(Visit visit) =>
        new(visit.Id, visit.Number, visit.Title, visit.State);

    public string Path => $"/visits/{Id}";

    public Word StateWord => new("Visits.State." + State);

    /// <summary>What the awaited person is to do in this state.</summary>
    public Word Task => new("Mail.VisitTask." + State);
}

/// <summary>It is your turn: what, by when.</summary>
public sealed record VisitAwaitsMail(
    VisitTopic Topic,
    LocalText Visitor,
    LocalText Institution,
    DateOnly Due
) : IMail
{
    public string Key => "Mail.VisitAwaits";

    public IReadOnlyList<object?> Args =>
        [Topic.Number, Topic.Title, Institution, Topic.Task, Due, Visitor, Topic.StateWord];

    public string Path => Topic.Path;

    public CalendarEntry Entry =>
        new(
            $"visit-due-{Topic.Id:N}",
            Due,
            Summary: new Word("Mail.Calendar.Due", Topic.Number, Topic.Task)
        );
}

/// <summary>Something happened to a visit; nothing is asked.</summary>
public sealed record VisitMovedMail(VisitTopic Topic, string Action, object By, string? Note)
    : IMail
{
    public string Key => "Mail.VisitMoved";

    public IReadOnlyList<object?> Args =>
        [
            Topic.Number,
            Topic.Title,
            new Word("Visits.Done." + Action),
            By,
            Topic.StateWord,
            Note is null ? "" : new Word("Mail.AgreementMoved.Note", Note),
        ];

    public string Path => Topic.Path;
}

/// <summary>A rung of the ladder: the awaited step is still open.</summary>
public sealed record VisitReminderMail(
    VisitTopic Topic,
    ReminderRung Rung,
    LocalText Institution,
    DateOnly Due
) : IMail
{
    public string Key => "Mail.VisitReminder." + Rung;

    public IReadOnlyList<object?> Args => [Topic.Number, Topic.Title, Institution, Topic.Task, Due];

    public string Path => Topic.Path;
}

/// <summary>To the administrator of an institution, who may not read the visit: who is late, with what number.</summary>
public sealed record VisitOverdueMail(string Number, LocalText Institution, DateOnly Due) : IMail
{
    public string Key => "Mail.VisitOverdue";

    public IReadOnlyList<object?> Args => [Number, Institution, Due];
}

/// <summary>To both offices: the visitor or the host works there no more; the offices decide what becomes of the visit.</summary>
public sealed record VisitPersonLeftMail(
    VisitTopic Topic,
    bool IsVisitor,
    LocalText Person,
    LocalText Institution
) : IMail
{
    public string Key => IsVisitor ? "Mail.VisitorLeft" : "Mail.HostLeft";

    public IReadOnlyList<object?> Args =>
        [Topic.Number, Topic.Title, Person, Institution, Topic.StateWord];

    public string Path => Topic.Path;
}

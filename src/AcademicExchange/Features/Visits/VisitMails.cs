using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;

namespace AcademicExchange.Features.Visits;

/// <summary>What every message about a visit says of it.</summary>
public sealed record VisitTopic(Guid Id, string Number, LocalText Title, VisitState State)
{
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
public sealed record VisitMovedMail(VisitTopic Topic, string Action, LocalText By, string? Note)
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

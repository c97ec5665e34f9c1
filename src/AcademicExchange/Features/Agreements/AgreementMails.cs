using AcademicExchange.Features.Desk;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;

namespace AcademicExchange.Features.Agreements;

/// <summary>What every message about an agreement says of it.</summary>
public sealed record AgreementTopic(Guid Id, string Number, LocalText Title, AgreementState State)
{
    public string Path => $"/agreements/{Id}";

    public Word StateWord => new("Agreements.State." + State);

    /// <summary>What the awaited side is to do in this state.</summary>
    public Word Task => new("Mail.AgreementTask." + State);
}

/// <summary>It is your turn: what, by when.</summary>
public sealed record AgreementAwaitsMail(AgreementTopic Topic, LocalText Institution, DateOnly Due)
    : IMail
{
    public string Key => "Mail.AgreementAwaits";

    public IReadOnlyList<object?> Args =>
        [Topic.Number, Topic.Title, Institution, Topic.Task, Due, Topic.StateWord];

    public string Path => Topic.Path;

    public CalendarEntry Entry =>
        new(
            $"agreement-due-{Topic.Id:N}",
            Due,
            Summary: new Word("Mail.Calendar.Due", Topic.Number, Topic.Task)
        );
}

/// <summary>Something happened; nothing is asked.</summary>
public sealed record AgreementMovedMail(
    AgreementTopic Topic,
    string Action,
    object By,
    string? Note,
    DateOnly? EndsOn
) : IMail
{
    public string Key => "Mail.AgreementMoved";

    public IReadOnlyList<object?> Args =>
        [
            Topic.Number,
            Topic.Title,
            new Word("Agreements.Done." + Action),
            By,
            Topic.StateWord,
            Note is null ? "" : new Word("Mail.AgreementMoved.Note", Note),
        ];

    public string Path => Topic.Path;

    /// <summary>An agreement that came into force brings its last day along.</summary>
    public CalendarEntry? Entry =>
        EndsOn is { } last && Action == nameof(AgreementAction.EnterIntoForce)
            ? new CalendarEntry(
                $"agreement-end-{Topic.Id:N}",
                last,
                Summary: new Word("Mail.Calendar.End", Topic.Number, Topic.Title)
            )
            : null;
}

/// <summary>The other side wrote a comment.</summary>
public sealed record AgreementCommentedMail(
    AgreementTopic Topic,
    LocalText Institution,
    string Text
) : IMail
{
    public string Key => "Mail.AgreementCommented";

    public IReadOnlyList<object?> Args => [Topic.Number, Topic.Title, Institution, Text];

    public string Path => Topic.Path + "/text";
}

/// <summary>A rung of the ladder: the awaited step is still open.</summary>
public sealed record AgreementReminderMail(
    AgreementTopic Topic,
    ReminderRung Rung,
    LocalText Institution,
    DateOnly Due
) : IMail
{
    public string Key => "Mail.AgreementReminder." + Rung;

    public IReadOnlyList<object?> Args => [Topic.Number, Topic.Title, Institution, Topic.Task, Due];

    public string Path => Topic.Path;
}

/// <summary>To the administrator of an institution, who may not read the agreement: which office is late, with what number.</summary>
public sealed record AgreementOverdueMail(string Number, LocalText Institution, DateOnly Due)
    : IMail
{
    public string Key => "Mail.AgreementOverdue";

    public IReadOnlyList<object?> Args => [Number, Institution, Due];
}

/// <summary>The end of an agreement comes near.</summary>
public sealed record AgreementEndsMail(AgreementTopic Topic, DateOnly EndsOn, int DaysLeft) : IMail
{
    public string Key => "Mail.AgreementEnds";

    public IReadOnlyList<object?> Args =>
        [Topic.Number, Topic.Title, EndsOn, DaysLeft, Topic.StateWord];

    public string Path => Topic.Path;

    public CalendarEntry Entry =>
        new(
            $"agreement-end-{Topic.Id:N}",
            EndsOn,
            Summary: new Word("Mail.Calendar.End", Topic.Number, Topic.Title)
        );
}

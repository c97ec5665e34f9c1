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

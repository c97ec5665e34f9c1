using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;

namespace AcademicExchange.Features.Visits;

/// <summary>Something that is awaited on one side of a visit, and of whom.</summary>
/// <param name="Role">The role that is awaited; null where it is one person.</param>
/// <param name="People">Those who could do it now.</param>
public sealed record VisitWait(
    Visit Visit,
    VisitSide Side,
    Role? Role,
    IReadOnlyList<Person> People
);

/// <summary>
/// Whom a rung of the ladder tells: the awaited people; then who stands in for them, or the office where one person is awaited for whom
/// nobody can stand in; then the administrators, who learn no more than which institution is late.
/// </summary>
public sealed class VisitRungs(
    VisitAudience audience,
    InstitutionQueries institutions,
    NoticeWriter notices
)
{
    /// <param name="wait">What is awaited.</param>
    /// <param name="step">The rung that is reached.</param>
    /// <param name="mail">To those who could do it, with the name of their institution.</param>
    /// <param name="cause">What keeps the messages from coming twice.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task TellAsync(
        VisitWait wait,
        StepReached step,
        Func<LocalText, IMail> mail,
        string cause,
        CancellationToken cancel
    )
    {
        var (visit, side) = (wait.Visit, wait.Side);
        var name = (await institutions.NamesAsync(cancel))[side.InstitutionId].Name;
        var told = wait.People.ToList();
        if (step.Rung >= ReminderRung.StandIn)
        {
            Add(
                wait.Role is { } role
                    ? await audience.StandInsAsync(side, role, told, step.Today, cancel)
                    : await audience.OfficeAsync(side, cancel)
            );
        }

        Tell(told, mail(name));
        if (step.Rung == ReminderRung.Superior)
        {
            var superiors = await audience.SuperiorsAsync(side.InstitutionId, cancel);
            Tell(
                superiors.Where(person => told.TrueForAll(one => one.Id != person.Id)),
                new VisitOverdueMail(visit.Number, name, step.DueOn)
            );
        }

        void Add(IEnumerable<Person> more) =>
            told.AddRange(more.Where(person => told.TrueForAll(one => one.Id != person.Id)));

        void Tell(IEnumerable<Person> people, IMail about)
        {
            foreach (var person in people)
            {
                notices.Tell(person, side.InstitutionId, about, cause, Visit.RecordKind, visit.Id);
            }
        }
    }
}

using AcademicExchange.Data;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits;

/// <summary>
/// Reminds of awaited steps of visits: the awaited people; then who stands in for them, or the office where one person is awaited for whom
/// nobody can stand in; then the administrators, who learn no more than which institution is late.
/// </summary>
public sealed class VisitReminders(
    AppDbContext data,
    StepReminders steps,
    VisitAudience audience,
    InstitutionQueries institutions,
    NoticeWriter notices
)
{
    /// <summary>Sides whose next reminder is due.</summary>
    public IQueryable<Guid> ToRemind() => steps.ToRemind<VisitSide>();

    public Task RemindSideAsync(Guid sideId, CancellationToken cancel) =>
        steps.RemindAsync<VisitSide>(
            sideId,
            (side, reached) => TellAsync(side, reached, cancel),
            cancel
        );

    private async Task TellAsync(VisitSide side, StepReached step, CancellationToken cancel)
    {
        var visit = await data
            .Visits.AsNoTracking()
            .SingleAsync(found => found.Id == side.VisitId, cancel);
        var cause = FormattableString.Invariant(
            $"remind:{visit.Id:N}:{side.Id:N}:{visit.State}:{step.SinceUtc.Ticks}:{step.Rung}"
        );
        var name = (await institutions.NamesAsync(cancel))[side.InstitutionId].Name;
        var told = (await audience.AwaitedAsync(side, cancel)).ToList();
        if (step.Rung >= ReminderRung.StandIn)
        {
            Add(
                side.AwaitedRole is { } role
                    ? await audience.StandInsAsync(side, role, told, step.Today, cancel)
                    : await audience.OfficeAsync(side, cancel)
            );
        }

        Tell(told, new VisitReminderMail(VisitTopic.Of(visit), step.Rung, name, step.DueOn));
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

        void Tell(IEnumerable<Person> people, IMail mail)
        {
            foreach (var person in people)
            {
                notices.Tell(person, side.InstitutionId, mail, cause, Visit.RecordKind, visit.Id);
            }
        }
    }
}

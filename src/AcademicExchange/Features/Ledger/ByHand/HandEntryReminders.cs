using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Jobs;
using AcademicExchange.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Ledger.ByHand;

/// <summary>Reminds the side whose answer to an entry is awaited, on the ladder of all awaited steps.</summary>
public sealed class HandEntryReminders(
    AppDbContext data,
    StepReminders steps,
    AgreementDues dues,
    AgreementAudience audience,
    InstitutionQueries institutions,
    NoticeWriter notices
)
{
    /// <summary>Entries that wait and have no due day yet.</summary>
    public IQueryable<Guid> WithoutDue() =>
        data
            .HandEntries.Where(entry => entry.AwaitedInstitutionId != null && entry.DueOn == null)
            .Select(entry => entry.Id);

    /// <summary>Entries whose next reminder is due.</summary>
    public IQueryable<Guid> ToRemind() => steps.ToRemind<HandEntry>();

    public async Task FillDueAsync(Guid id, CancellationToken cancel)
    {
        var waits = await data
            .HandEntries.Where(entry => entry.Id == id)
            .Select(entry => new { entry.AwaitedInstitutionId, entry.AwaitedSinceUtc })
            .SingleAsync(cancel);
        if (waits is not { AwaitedInstitutionId: { } awaited, AwaitedSinceUtc: { } since })
        {
            return;
        }

        var (due, first) = await dues.DaysAsync(
            awaited,
            since,
            HandEntry.ExpectedWorkingDays,
            cancel
        );

        // Whoever answered meanwhile is not given an old date.
        await data
            .HandEntries.Where(entry =>
                entry.Id == id && entry.AwaitedSinceUtc == since && entry.DueOn == null
            )
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(entry => entry.DueOn, due)
                        .SetProperty(entry => entry.RemindOn, first),
                cancel
            );
    }

    public Task RemindAsync(IReadOnlyList<Guid> ids, CancellationToken cancel) =>
        steps.RemindAsync<HandEntry>(
            ids,
            (entry, reached) => TellAsync(entry, reached, cancel),
            cancel
        );

    private async Task TellAsync(HandEntry entry, StepReached step, CancellationToken cancel)
    {
        var awaited = entry.AwaitedInstitutionId!.Value;
        var names = await institutions.NamesAsync(cancel);
        // Nobody confirms what they entered, from whichever office.
        var own = entry.State == HandEntryState.Open ? entry.WrittenByPersonId : Guid.Empty;
        var told = await data
            .Users.Holding(awaited, Role.InternationalOfficer)
            .Where(person => person.Id != own)
            .ToListAsync(cancel);
        if (step.Rung >= ReminderRung.StandIn)
        {
            var standIns = await audience.StandInsAsync(
                told,
                awaited,
                Role.InternationalOfficer,
                step.Today,
                cancel
            );
            told.AddRange(
                standIns
                    .Where(person => person.Id != own)
                    .ExceptBy(told.Select(person => person.Id), person => person.Id)
            );
        }

        Tell(
            told,
            new HandEntryReminderMail(
                entry.Id,
                entry.Number,
                step.Rung,
                names[entry.WaitingInstitutionId!.Value].Name,
                entry.Kind,
                entry.Unit,
                entry.Quantity,
                step.DueOn
            )
        );
        if (step.Rung == ReminderRung.Superior)
        {
            Tell(
                (await audience.SuperiorsAsync(awaited, cancel)).ExceptBy(
                    told.Select(person => person.Id),
                    person => person.Id
                ),
                new HandEntryOverdueMail(entry.Number, names[awaited].Name, step.DueOn)
            );
        }

        void Tell(IEnumerable<Person> people, IMail mail)
        {
            foreach (var person in people)
            {
                notices.Tell(
                    person,
                    awaited,
                    mail,
                    FormattableString.Invariant(
                        $"remind-entry:{entry.Id:N}:{step.SinceUtc.Ticks}:{step.Rung}"
                    ),
                    HandEntry.RecordKind,
                    entry.Id
                );
            }
        }
    }
}

/// <summary>Due days for entries that have none, and the ladder for those that wait.</summary>
public sealed class RemindOfEntriesJob(RecordSweep sweep) : IRecurringJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await sweep.RunAsync<HandEntryReminders>(
            reminders => reminders.WithoutDue(),
            (reminders, id, stop) => reminders.FillDueAsync(id, stop),
            cancel,
            RecordSweep.Together
        );
        await sweep.RunTogetherAsync<HandEntryReminders>(
            reminders => reminders.ToRemind(),
            (reminders, ids, stop) => reminders.RemindAsync(ids, stop),
            cancel
        );
    }
}

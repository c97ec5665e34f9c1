using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Platform.Jobs;

namespace AcademicExchange.Features.Visits;

/// <summary>Asks hosts for arrivals that nobody has recorded, and climbs the ladder for those who are awaited, in steps and in checklists.</summary>
public sealed class RemindOfVisitsJob(RecordSweep sweep) : IRecurringJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await sweep.RunAsync<VisitClock>(
            clock => clock.ToAskArrival(),
            (clock, id, stop) => clock.AskArrivalAsync(id, stop),
            cancel
        );
        await sweep.RunTogetherAsync<VisitReminders>(
            reminders => reminders.ToRemind(),
            (reminders, ids, stop) => reminders.RemindSidesAsync(ids, stop),
            cancel
        );
        await sweep.RunTogetherAsync<ChecklistReminders>(
            reminders => reminders.ToRemind(),
            (reminders, ids, stop) => reminders.RemindVisitsAsync(ids, stop),
            cancel
        );
    }
}

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
        await sweep.RunAsync<VisitReminders>(
            reminders => reminders.ToRemind(),
            (reminders, id, stop) => reminders.RemindSideAsync(id, stop),
            cancel,
            RecordSweep.Together
        );
        await sweep.RunAsync<ChecklistReminders>(
            reminders => reminders.ToRemind(),
            (reminders, id, stop) => reminders.RemindItemAsync(id, stop),
            cancel,
            RecordSweep.Together
        );
    }
}

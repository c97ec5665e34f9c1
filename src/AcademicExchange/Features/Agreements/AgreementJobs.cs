using AcademicExchange.Platform.Jobs;

namespace AcademicExchange.Features.Agreements;

/// <summary>Signed agreements come into force on their start date; amendments and renewals take effect with it.</summary>
public sealed class EnterAgreementsIntoForceJob(RecordSweep sweep) : IRecurringJob
{
    public Task RunAsync(CancellationToken cancel) =>
        sweep.RunAsync<AgreementClock>(
            clock => clock.ToEnterIntoForce(),
            (clock, id, stop) => clock.EnterIntoForceAsync(id, stop),
            cancel
        );
}

/// <summary>Agreements end on the day after their last one: by termination, then by their end date.</summary>
public sealed class EndAgreementsJob(RecordSweep sweep) : IRecurringJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await sweep.RunAsync<AgreementClock>(
            clock => clock.ToTerminate(),
            (clock, id, stop) => clock.TerminateAsync(id, stop),
            cancel
        );
        await sweep.RunAsync<AgreementClock>(
            clock => clock.ToExpire(),
            (clock, id, stop) => clock.ExpireAsync(id, stop),
            cancel
        );
    }
}

/// <summary>Calls the review so many months before the end, unless the parties have decided to let it end.</summary>
public sealed class CallReviewsJob(RecordSweep sweep) : IRecurringJob
{
    public Task RunAsync(CancellationToken cancel) =>
        sweep.RunAsync<AgreementClock>(
            clock => clock.ToReview(),
            (clock, id, stop) => clock.CallReviewAsync(id, stop),
            cancel
        );
}

/// <summary>Due days for those that have none, the ladder for those that are awaited, the coming ends.</summary>
public sealed class RemindPartiesJob(RecordSweep sweep) : IRecurringJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await sweep.RunAsync<AgreementReminders>(
            reminders => reminders.WithoutDue(),
            (reminders, id, stop) => reminders.FillDueAsync(id, stop),
            cancel,
            RecordSweep.Together
        );
        await sweep.RunTogetherAsync<AgreementReminders>(
            reminders => reminders.ToRemind(),
            (reminders, ids, stop) => reminders.RemindPartiesAsync(ids, stop),
            cancel
        );
        await sweep.RunAsync<AgreementReminders>(
            reminders => reminders.Endings(),
            (reminders, id, stop) => reminders.RemindOfEndAsync(id, stop),
            cancel,
            RecordSweep.Together
        );
    }
}

using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Ledger.ByHand;
using AcademicExchange.Features.Researchers;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Jobs;

namespace AcademicExchange.Features;

/// <summary>
/// Every recurring job and its time in UTC (Tabriz is 3:30 ahead, Baku 4:00). All of them look for what is due, so a missed run is made up
/// by the next. Jobs:Off and Jobs:Cron change a line without a release.
/// </summary>
public static class Schedules
{
    public static readonly IReadOnlyList<JobSchedule> All =
    [
        JobSchedule.Of<EnterAgreementsIntoForceJob>("0 1/10 * * * ?"),
        JobSchedule.Of<EndAgreementsJob>("0 3/10 * * * ?"),
        JobSchedule.Of<CallReviewsJob>("0 5/10 * * * ?"),
        JobSchedule.Of<RemindPartiesJob>("0 7/10 * * * ?"),
        JobSchedule.Of<RemindOfVisitsJob>("0 8/10 * * * ?"),
        JobSchedule.Of<RemindOfEntriesJob>("0 6/10 * * * ?"),
        JobSchedule.Of<LapseOffersJob>("0 9/10 * * * ?"),
        JobSchedule.Of<TellOfLooksJob>("0 20 4 * * ?"),
        JobSchedule.Of<PurgePassportsJob>("0 30 21 * * ?"),
        JobSchedule.Of<PurgeJob>("0 40 23 * * ?"),
        JobSchedule.Of<RemoveStrayFilesJob>("0 50 23 * * ?"),
    ];
}

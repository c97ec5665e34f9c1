using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits;

public sealed partial class VisitService
{
    public Task ConfirmAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(
            id,
            version,
            act,
            async visit => visit.Confirm(await TodayAsync(act, cancel), act),
            cancel
        );

    public Task PostponeAsync(
        Guid id,
        int version,
        DateOnly first,
        DateOnly last,
        Act act,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            act,
            async visit =>
                visit.Postpone(
                    first,
                    last,
                    await TodayAsync(act, cancel),
                    await BondAsync(visit, cancel),
                    act
                ),
            cancel
        );

    /// <param name="placeId">Of the year of the new days; null where it goes without saying.</param>
    public Task AgreePostponementAsync(
        Guid id,
        int version,
        Guid? placeId,
        Act act,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            act,
            async visit =>
                visit.AgreePostponement(
                    await bonds.WithPlaceAsync(
                        await BondAsync(visit, cancel),
                        visit,
                        visit.WishedFirstDay!.Value,
                        placeId,
                        cancel
                    ),
                    act
                ),
            cancel
        );

    public Task RefusePostponementAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, visit => visit.RefusePostponement(act), cancel);

    public Task RecordArrivalAsync(
        Guid id,
        int version,
        DateOnly day,
        Act act,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            act,
            async visit => visit.RecordArrival(day, await TodayAsync(act, cancel), act),
            cancel
        );

    public Task RecordDepartureAsync(
        Guid id,
        int version,
        DateOnly day,
        Act act,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            act,
            async visit => visit.RecordDeparture(day, await TodayAsync(act, cancel), act),
            cancel
        );

    public Task ReturnEarlyAsync(
        Guid id,
        int version,
        DateOnly day,
        Act act,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            act,
            async visit => visit.ReturnEarly(day, await TodayAsync(act, cancel), act),
            cancel
        );

    public Task ExtendAsync(
        Guid id,
        int version,
        DateOnly lastDay,
        Act act,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            act,
            async visit => visit.Extend(lastDay, await BondAsync(visit, cancel), act),
            cancel
        );

    public Task MoveOnlineAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(
            id,
            version,
            act,
            async visit => visit.MoveOnline(await TodayAsync(act, cancel), act),
            cancel
        );

    public Task SuspendAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, visit => visit.Suspend(act), cancel);

    public Task ResumeAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, visit => visit.Resume(act), cancel);

    public Task CancelAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, visit => visit.Cancel(act), cancel);

    public Task ReportAsync(
        Guid id,
        int version,
        string? text,
        Act act,
        CancellationToken cancel
    ) => ChangeAsync(id, version, act, visit => visit.Report(text, act), cancel);

    /// <exception cref="RuleViolation">"visit.not-a-colleague": nobody whom the form offered (T7).</exception>
    public Task ReplaceHostAsync(
        Guid id,
        int version,
        Guid? hostId,
        Act act,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            act,
            async visit =>
            {
                var offered = await people.ColleaguesAsync(visit, cancel);
                var host =
                    offered.FirstOrDefault(one => one.Id == hostId)
                    ?? throw new RuleViolation(Visit.RecordKind + ".not-a-colleague");
                visit.ReplaceHost(
                    await people.PersonAsync(host.Id, visit.HostInstitutionId, cancel),
                    act
                );
                visit.RefreshSearch(await people.NamesAsync(visit, cancel));
            },
            cancel
        );

    public Task CloseAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, visit => visit.Close(act), cancel);
}

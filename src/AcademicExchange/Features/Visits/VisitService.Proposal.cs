using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits;

public sealed partial class VisitService
{
    /// <summary>A draft of the actor's own. The same form sent twice makes one visit.</summary>
    /// <param name="key">Made with the form; with another content it makes another visit.</param>
    /// <param name="host">As <see cref="VisitPeople.HostAsync"/> found it for this actor.</param>
    /// <param name="visitorId">Somebody of the actor's people for whom the draft is prepared; null for the actor's own visit.</param>
    /// <param name="entry">What is said of it.</param>
    /// <param name="act">By the visitor, or by a head or an office for the visitor.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="RecordGone">Somebody who may not propose, or an agreement that this actor does not see.</exception>
    /// <exception cref="RuleViolation">"visit.not-of-yours", "visit.unit-foreign".</exception>
    public async Task<Guid> BeginAsync(
        Guid key,
        HostChoice host,
        Guid? visitorId,
        VisitEntry entry,
        Act act,
        CancellationToken cancel
    )
    {
        var visitor = visitorId ?? act.By.PersonId;
        if (!VisitAccess.MayPropose(act.By) || act.By.InstitutionId is not { } own)
        {
            throw new RecordGone();
        }

        if (
            visitor != act.By.PersonId
            && (await people.OwnPeopleAsync(act.By, cancel)).All(one => one.Id != visitor)
        )
        {
            throw new RuleViolation(Visit.RecordKind + ".not-of-yours");
        }

        await DemandChoiceAsync(entry.AgreementId, own, host.InstitutionId, act, cancel);
        await DemandUnitAsync(visitor, own, entry.UnitId, cancel);
        var id = SentOnce.Id(key, act.By.PersonId, visitor, host.PersonId, entry);
        if (await data.IsSentAsync<Visit>(id, cancel))
        {
            return id;
        }

        var wanted = new NewVisit(
            id,
            await people.PersonAsync(visitor, own, cancel),
            await people.PersonAsync(host.PersonId, host.InstitutionId, cancel),
            host.OfferId,
            entry
        );
        await using var transaction = await data.Database.BeginTransactionAsync(cancel);
        var number = await numbers.NextAsync(Visit.Series, demo: false, cancel);
        var visit = Visit.Begin(number, wanted, act);
        visit.RefreshSearch(await people.NamesAsync(visit, cancel));
        data.Visits.Add(visit);
        await data.CommitOnceAsync<Visit>(id, transaction, cancel);
        return id;
    }

    /// <param name="id">The draft.</param>
    /// <param name="version">That the form was made from.</param>
    /// <param name="entry">What is said of it.</param>
    /// <param name="permitReference">Where the permit is filed, as typed; null where that stays as it is, empty where there is none any more.</param>
    /// <param name="act">By the visitor.</param>
    /// <param name="cancel">Stops it.</param>
    public Task RewriteAsync(
        Guid id,
        int version,
        VisitEntry entry,
        string? permitReference,
        Act act,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            act,
            async visit =>
            {
                if (entry.AgreementId != visit.AgreementId)
                {
                    await DemandChoiceAsync(
                        entry.AgreementId,
                        visit.HomeInstitutionId,
                        visit.HostInstitutionId,
                        act,
                        cancel
                    );
                }

                await DemandUnitAsync(
                    visit.VisitorPersonId,
                    visit.HomeInstitutionId,
                    entry.UnitId,
                    cancel
                );
                visit.Rewrite(
                    entry,
                    permitReference is null
                        ? visit.SealedPermitReference
                        : references.SealPermit(id, permitReference),
                    await CitedAsync(visit, entry.AgreementId, cancel),
                    act
                );
                visit.RefreshSearch(await people.NamesAsync(visit, cancel));
            },
            cancel
        );

    public Task SubmitAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(
            id,
            version,
            act,
            async visit =>
                visit.Submit(
                    await TodayAsync(act, cancel),
                    await people.HasHeadAsync(
                        visit.HomeInstitutionId,
                        visit.HomeUnitId,
                        visit,
                        cancel
                    ),
                    await CitedAsync(visit, visit.AgreementId, cancel),
                    act
                ),
            cancel
        );

    public Task DiscardAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, visit => visit.Discard(act), cancel);

    public Task WithdrawAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, visit => visit.Withdraw(act), cancel);

    /// <summary>The department must be one that the form offered for this visitor (T7).</summary>
    private async Task DemandUnitAsync(
        Guid visitor,
        Guid institution,
        Guid? unitId,
        CancellationToken cancel
    )
    {
        if (
            unitId is { } unit
            && (await people.UnitsAsync(visitor, institution, cancel)).All(one => one.Id != unit)
        )
        {
            throw new RuleViolation(Visit.RecordKind + ".unit-foreign");
        }
    }
}

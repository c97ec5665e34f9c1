using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Checklist;
using AcademicExchange.Platform.Workflow;

namespace AcademicExchange.Features.Visits;

/// <summary>
/// The use cases of a visit up to the last approval; the only code that writes one. Each loads the record through the actor's eyes, lets a
/// verb decide, and saves once. <c>version</c> is the one the form was made from: an older one is refused as stale.
/// </summary>
public sealed partial class VisitService(
    AppDbContext data,
    RecordNumbers numbers,
    VisitBonds bonds,
    AgreementPlaces places,
    VisitPeople people,
    VisitDues dues,
    ChecklistPlanner checklist,
    VisitLedger ledger,
    ReferenceSeal references,
    InstitutionQueries institutions
)
{
    /// <summary>The yes of whoever is asked in this state.</summary>
    /// <param name="agreementId">Named by the home office; ignored from others.</param>
    /// <param name="permitReference">Likewise, as typed; it is sealed here.</param>
    /// <param name="placeId">The place of the agreement, chosen by the host's office where there are several kinds.</param>
    public Task ApproveAsync(
        Guid id,
        int version,
        Guid? agreementId,
        string? permitReference,
        Guid? placeId,
        Act act,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            act,
            visit => ApproveAsync(visit, agreementId, permitReference, placeId, act, cancel),
            cancel
        );

    public Task ReturnAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, visit => visit.Return(act), cancel);

    public Task DeclineAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, visit => visit.Decline(act), cancel);

    public Task AskInformationAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, visit => visit.AskInformation(act), cancel);

    public Task AnswerAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, visit => visit.Answer(act), cancel);

    private async Task ApproveAsync(
        Visit visit,
        Guid? agreementId,
        string? permitReference,
        Guid? placeId,
        Act act,
        CancellationToken cancel
    )
    {
        switch (visit.State)
        {
            case VisitState.AtHomeDepartment:
                visit.ApproveAtHomeDepartment(act);
                break;
            case VisitState.AtHomeOffice:
                var named = agreementId ?? visit.AgreementId;
                await DemandChoiceAsync(
                    agreementId,
                    visit.HomeInstitutionId,
                    visit.HostInstitutionId,
                    act,
                    cancel
                );
                visit.ApproveAtHomeOffice(
                    await CitedAsync(visit, named, cancel),
                    references.SealPermit(visit.Id, permitReference),
                    act
                );
                break;
            case VisitState.AtHost:
                visit.ApproveAtHost(
                    await people.HasHeadAsync(
                        visit.HostInstitutionId,
                        visit.HostUnitId,
                        visit,
                        cancel
                    ),
                    act
                );
                break;
            case VisitState.AtHostDepartment:
                visit.ApproveAtHostDepartment(act);
                break;
            case VisitState.AtHostOffice:
                visit.ApproveAtHostOffice(
                    await bonds.WithPlaceAsync(
                        await BondAsync(visit, cancel),
                        visit,
                        visit.FirstDay!.Value,
                        placeId,
                        cancel
                    ),
                    act
                );
                break;
            default:
                throw new RuleViolation(Visit.RecordKind + ".wrong-state");
        }
    }

    /// <summary>What a form names must be one of the choices that the form had (T7).</summary>
    private async Task DemandChoiceAsync(
        Guid? agreementId,
        Guid home,
        Guid host,
        Act act,
        CancellationToken cancel
    )
    {
        if (
            agreementId is { } named
            && (await bonds.ChoicesAsync(home, host, act.By, cancel)).All(one => one.Id != named)
        )
        {
            throw new RuleViolation(Visit.RecordKind + ".no-agreement");
        }
    }

    /// <summary>The agreement that the home office has named.</summary>
    private Task<VisitBond> BondAsync(Visit visit, CancellationToken cancel) =>
        BondAsync(
            visit,
            visit.AgreementId ?? throw new RuleViolation(Visit.RecordKind + ".wrong-state"),
            cancel
        );

    private Task<VisitBond> BondAsync(Visit visit, Guid agreementId, CancellationToken cancel) =>
        bonds.OfAsync(agreementId, visit.HomeInstitutionId, visit.HostInstitutionId, cancel);

    private async Task<VisitBond?> CitedAsync(
        Visit visit,
        Guid? agreementId,
        CancellationToken cancel
    ) => agreementId is { } cited ? await BondAsync(visit, cited, cancel) : null;

    /// <summary>Today at the institution acted for.</summary>
    private async Task<DateOnly> TodayAsync(Act act, CancellationToken cancel) =>
        InstitutionDay.Of(
            (await institutions.NamesAsync(cancel))[act.By.InstitutionId!.Value].Country,
            act.NowUtc
        );
}

using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

public sealed partial class AgreementService
{
    /// <summary>Opens an amendment and gives its id.</summary>
    /// <exception cref="RuleViolation">"agreement.amendment-open" where one is already being negotiated.</exception>
    public async Task<Guid> OpenAmendmentAsync(
        Guid id,
        int version,
        Act act,
        CancellationToken cancel
    )
    {
        await using var transaction = await data.Database.BeginTransactionAsync(cancel);
        var agreement = await LoadAsync(id, version, act, cancel);
        if (await OpenAmendments(id).AnyAsync(cancel))
        {
            throw new RuleViolation("agreement.amendment-open");
        }

        var amendment = agreement.OpenAmendment(
            await numbers.NextAsync(Agreement.Series, agreement.IsDemo, cancel),
            act
        );
        data.Agreements.Add(amendment);
        await SaveAsync(amendment, cancel);
        await transaction.CommitAsync(cancel);
        return amendment.Id;
    }

    /// <summary>
    /// Renews in one action: the successor carries conditions, contacts and the text of an open amendment, gets the new dates and goes to the partner.
    /// </summary>
    public async Task<Guid> RenewAsync(
        Guid id,
        int version,
        DateOnly startsOn,
        DateOnly endsOn,
        Act act,
        CancellationToken cancel
    )
    {
        await using var transaction = await data.Database.BeginTransactionAsync(cancel);
        var agreement = await LoadAsync(id, version, act, cancel);
        if (
            await data.Agreements.AnyAsync(
                other => other.RenewsId == id && AgreementWorkflow.Writing.Contains(other.State),
                cancel
            )
        )
        {
            throw new RuleViolation("agreement.renewal-open");
        }

        var text = agreement.SharedVersion!.Text;
        foreach (
            var amendment in await OpenAmendments(id)
                .Include(open => open.Parties)
                .Include(open => open.Versions)
                .AsSplitQuery()
                .ToListAsync(cancel)
        )
        {
            // What was still private to one side stays so: only shared text is carried.
            text = amendment.SharedVersion?.Text ?? text;
            amendment.Replace(Act.OfJob(act.NowUtc));
        }

        var successor = agreement.Renew(
            await numbers.NextAsync(Agreement.Series, agreement.IsDemo, cancel),
            text with
            {
                StartsOn = startsOn,
                EndsOn = endsOn,
            },
            act
        );
        successor.Send(act);
        data.Agreements.Add(successor);
        await SaveAsync(successor, cancel);
        await transaction.CommitAsync(cancel);
        return successor.Id;
    }

    public Task LetExpireAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, agreement => agreement.LetExpire(act), cancel);

    public Task SuspendAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, agreement => agreement.Suspend(act), cancel);

    public Task ResumeAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, agreement => agreement.Resume(act), cancel);

    public Task ProposeTerminationAsync(
        Guid id,
        int version,
        DateOnly lastDay,
        bool waiveNotice,
        Act act,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            act,
            agreement => agreement.ProposeTermination(lastDay, waiveNotice, Today(act), act),
            cancel
        );

    public Task ConfirmTerminationAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, agreement => agreement.ConfirmTermination(act), cancel);

    public Task RevokeTerminationAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, agreement => agreement.RevokeTermination(act), cancel);

    public Task AgreeTerminationAsync(
        Guid id,
        int version,
        bool waiveNotice,
        Act act,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            act,
            agreement => agreement.AgreeTermination(waiveNotice, Today(act), act),
            cancel
        );

    public Task PublishAsync(
        Guid id,
        int version,
        bool publishes,
        Act act,
        CancellationToken cancel
    ) => ChangeAsync(id, version, act, agreement => agreement.Publish(publishes, act), cancel);

    private IQueryable<Agreement> OpenAmendments(Guid id) =>
        data.Agreements.Where(other =>
            other.AmendsId == id && AgreementWorkflow.Writing.Contains(other.State)
        );

    /// <summary>UTC's day: between the days of Tabriz and Baku there is at most the night in which nobody works.</summary>
    private static DateOnly Today(Act act) => DateOnly.FromDateTime(act.NowUtc);
}

using AcademicExchange.Data;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>
/// The use cases of an agreement; the only code that writes one. Each loads the record through the actor's eyes, lets a verb decide, and
/// saves once. <c>version</c> is the one the form was made from: an older one is refused as stale.
/// </summary>
public sealed partial class AgreementService(
    AppDbContext data,
    RecordNumbers numbers,
    FirstText firstText
)
{
    /// <summary>A faculty member or head proposes, or an office starts a draft of its own. The same form sent twice makes one agreement.</summary>
    public async Task<Guid> ProposeAsync(NewAgreement wanted, Act act, CancellationToken cancel)
    {
        if (!AgreementAccess.MayPropose(act.By))
        {
            throw new RuleViolation("agreement.not-yours");
        }

        if (await data.Agreements.AnyAsync(agreement => agreement.Id == wanted.Id, cancel))
        {
            return wanted.Id;
        }

        await DemandPartnersAsync(wanted, act, cancel);
        await using var transaction = await data.Database.BeginTransactionAsync(cancel);
        var numbered = wanted with
        {
            Number = await numbers.NextAsync(Agreement.Series, wanted.IsDemo, cancel),
        };
        var agreement = act.By.Is(Role.InternationalOfficer)
            ? Agreement.StartDraft(numbered, await FirstTextAsync(numbered, cancel), act)
            : Agreement.Propose(numbered, act);
        data.Agreements.Add(agreement);
        try
        {
            await SaveAsync(agreement, cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateException refused) when (refused.IsDuplicate)
        {
            await transaction.RollbackAsync(cancel);
            if (!await data.Agreements.AnyAsync(made => made.Id == wanted.Id, cancel))
            {
                throw;
            }
        }

        return agreement.Id;
    }

    public Task EndorseAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, agreement => agreement.Endorse(act), cancel);

    /// <summary>Takes a proposal up: the draft begins with the catalogue's clauses.</summary>
    public async Task AcceptAsync(Guid id, int version, Act act, CancellationToken cancel)
    {
        var agreement = await LoadAsync(id, version, act, cancel);
        var parties = agreement
            .Parties.OrderBy(party => party.Order)
            .Select(party => party.InstitutionId)
            .ToList();
        agreement.Accept(
            await firstText.ForAsync(agreement.Kind, agreement.Title, parties, cancel),
            act
        );
        await SaveAsync(agreement, cancel);
    }

    public Task DeclineAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, agreement => agreement.Decline(act), cancel);

    public Task WithdrawAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, agreement => agreement.Withdraw(act), cancel);

    public Task DiscardAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, agreement => agreement.Discard(act), cancel);

    public Task SendAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ShareAsync(id, version, act, agreement => agreement.Send(act), cancel);

    public Task ReturnAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ShareAsync(id, version, act, agreement => agreement.Return(act), cancel);

    public Task ApproveAsync(
        Guid id,
        int version,
        string hash,
        Act act,
        CancellationToken cancel
    ) => ChangeAsync(id, version, act, agreement => agreement.Approve(hash, act), cancel);

    public Task RevokeApprovalAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, agreement => agreement.RevokeApproval(act), cancel);

    public Task RecordStepAsync(
        int version,
        AgreementStep step,
        Act act,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            step.AgreementId,
            version,
            act,
            agreement => agreement.RecordStep(step, act),
            cancel
        );

    public Task SendToSignatureAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, agreement => agreement.SendToSignature(act), cancel);

    public Task SignAsync(
        int version,
        AgreementSignature signature,
        Act act,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            signature.AgreementId,
            version,
            act,
            agreement => agreement.Sign(signature, act),
            cancel
        );

    public Task RefuseSignatureAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, agreement => agreement.RefuseSignature(act), cancel);

    /// <summary>Writes the working copy of the own side: <paramref name="edit"/> gets the text as it is and gives the new one.</summary>
    public Task WriteAsync(
        Guid id,
        int version,
        Func<AgreementText, AgreementText> edit,
        Act act,
        CancellationToken cancel
    ) =>
        ChangeAsync(
            id,
            version,
            act,
            agreement =>
            {
                var text =
                    agreement.VersionFor(act.By.InstitutionId ?? Guid.Empty)?.Text
                    ?? throw new RuleViolation("agreement.wrong-state");
                agreement.Write(edit(text), act);
            },
            cancel
        );

    public Task DropWorkingCopyAsync(Guid id, int version, Act act, CancellationToken cancel) =>
        ChangeAsync(id, version, act, agreement => agreement.DropWorkingCopy(act), cancel);

    /// <summary>The record as this actor may know it, with everything its verbs need.</summary>
    /// <exception cref="RecordGone">Unknown, or none of this actor's business: the two look alike.</exception>
    internal async Task<Agreement> LoadAsync(
        Guid id,
        int? version,
        Act act,
        CancellationToken cancel
    )
    {
        var agreement =
            await data
                .Agreements.VisibleTo(act.By)
                .Include(found => found.Parties)
                .Include(found => found.Versions)
                .Include(found => found.Steps)
                .Include(found => found.Signatures)
                .AsSplitQuery()
                .SingleOrDefaultAsync(found => found.Id == id, cancel)
            ?? throw new RecordGone();
        if (version is { } expected)
        {
            data.Entry(agreement).Property(found => found.Version).OriginalValue = expected;
        }

        return agreement;
    }

    private async Task ChangeAsync(
        Guid id,
        int? version,
        Act act,
        Action<Agreement> verb,
        CancellationToken cancel
    )
    {
        var agreement = await LoadAsync(id, version, act, cancel);
        verb(agreement);
        await SaveAsync(agreement, cancel);
    }

    /// <summary>A step by which the other side may see a new text.</summary>
    /// <exception cref="RuleViolation">"agreement.amendment-empty" where it is that of an amendment and changes nothing.</exception>
    private async Task ShareAsync(
        Guid id,
        int version,
        Act act,
        Action<Agreement> verb,
        CancellationToken cancel
    )
    {
        var agreement = await LoadAsync(id, version, act, cancel);
        var copy = agreement.WorkingCopyOf(act.By.InstitutionId ?? Guid.Empty);
        verb(agreement);
        if (
            agreement.AmendsId is not null
            && copy is not null
            && await data.Set<AgreementVersion>().AmendedBy(agreement).FirstOrDefaultAsync(cancel)
                is { } amended
            && !copy.Text.Amends(amended)
        )
        {
            throw new RuleViolation("agreement.amendment-empty");
        }

        await SaveAsync(agreement, cancel);
    }

    private async Task SaveAsync(Agreement agreement, CancellationToken cancel)
    {
        var parties = agreement.Parties.Select(party => party.InstitutionId).ToList();
        var names = await data
            .Institutions.Where(institution => parties.Contains(institution.Id))
            .Select(institution => institution.Name)
            .ToListAsync(cancel);
        agreement.RefreshSearch(names);
        await data.SaveChangesAsync(cancel);
    }

    private Task<AgreementText> FirstTextAsync(NewAgreement wanted, CancellationToken cancel) =>
        firstText.ForAsync(
            wanted.Kind,
            wanted.Title,
            [wanted.OwnerInstitutionId, .. wanted.PartnerInstitutionIds],
            cancel
        );

    /// <summary>Partners, unit and parent come from a form: each is looked up in the actor's scope (T7).</summary>
    private async Task DemandPartnersAsync(NewAgreement wanted, Act act, CancellationToken cancel)
    {
        var known = await data.Institutions.CountAsync(
            institution =>
                wanted.PartnerInstitutionIds.Contains(institution.Id)
                && institution.State == Institutions.InstitutionState.Active,
            cancel
        );
        if (known != wanted.PartnerInstitutionIds.Distinct().Count())
        {
            throw new RuleViolation("agreement.needs-partner");
        }

        var unitFits =
            wanted.UnitId is not { } unit
            || await data.Units.AnyAsync(
                found => found.Id == unit && found.InstitutionId == act.By.InstitutionId,
                cancel
            );
        var parentFits =
            wanted.ParentId is not { } parent
            || await data
                .Agreements.VisibleTo(act.By)
                .AnyAsync(
                    found => found.Id == parent && found.Kind == AgreementKind.Memorandum,
                    cancel
                );
        if (!unitFits || !parentFits)
        {
            throw new RecordGone();
        }
    }
}

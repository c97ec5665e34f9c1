using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>A signature, and the name of the person in whose stead it was given.</summary>
public sealed record SignatureLine(AgreementSignature Signature, PersonName? For);

/// <summary>Who approved the text that is shared now, for which side, and in whose stead.</summary>
public sealed record ApprovalLine(
    Guid InstitutionId,
    DateTime AtUtc,
    PersonName? Person,
    PersonName? For
);

/// <summary>Where a proposal comes from.</summary>
public sealed record AgreementOrigin(PersonName? Proposer, LocalText? Unit);

/// <summary>Who did what to one agreement, and for whom: signatures, approvals, history.</summary>
public sealed partial class AgreementQueries
{
    public async Task<IReadOnlyList<SignatureLine>> SignaturesAsync(
        AgreementFrame frame,
        CancellationToken cancel
    )
    {
        var signatures = await data.Set<AgreementSignature>()
            .AsNoTracking()
            .Where(signature => signature.AgreementId == frame.Agreement.Id)
            .OrderBy(signature => signature.AtUtc)
            .ToListAsync(cancel);
        var names = await people.OfAsync(
            signatures.Select(signature => signature.ForPersonId).OfType<Guid>(),
            cancel
        );
        return
        [
            .. signatures.Select(signature => new SignatureLine(
                signature,
                names.GetValueOrDefault(signature.ForPersonId ?? Guid.Empty)
            )),
        ];
    }

    /// <summary>The approvals that hold, in the order of the parties; none for a consolidated text, which was approved on its amendment.</summary>
    public async Task<IReadOnlyList<ApprovalLine>> ApprovalsAsync(
        AgreementFrame frame,
        CancellationToken cancel
    )
    {
        var (id, approve) = (frame.Agreement.Id, nameof(AgreementAction.Approve));
        var sides = frame
            .Agreement.Parties.Where(party =>
                party.ApprovedUtc is not null && party.ApprovedHash == frame.Agreement.SharedHash
            )
            .OrderBy(party => party.Order)
            .Select(party => party.InstitutionId)
            .ToList();
        var given = await data
            .History.AsNoTracking()
            .Where(entry => entry.RecordId == id && entry.Action == approve && !entry.Internal)
            .ToListAsync(cancel);
        var newest = sides
            .Select(side =>
                given
                    .Where(entry => entry.InstitutionId == side)
                    .MaxBy(entry => (entry.AtUtc, entry.Id))
            )
            .OfType<HistoryEntry>()
            .ToList();
        var names = await people.OfAsync(
            newest.SelectMany(entry => new[] { entry.PersonId, entry.ForPersonId }).OfType<Guid>(),
            cancel
        );
        return
        [
            .. newest.Select(entry => new ApprovalLine(
                entry.InstitutionId!.Value,
                entry.AtUtc,
                names.GetValueOrDefault(entry.PersonId ?? Guid.Empty),
                names.GetValueOrDefault(entry.ForPersonId ?? Guid.Empty)
            )),
        ];
    }

    /// <summary>Who proposed it and for which unit; the own institution's business until there is a draft.</summary>
    public async Task<AgreementOrigin?> OriginAsync(AgreementFrame frame, CancellationToken cancel)
    {
        var agreement = frame.Agreement;
        if (agreement.OwnerInstitutionId != frame.Actor.InstitutionId)
        {
            return null;
        }

        var (person, unit) = (agreement.ProposedByPersonId ?? Guid.Empty, agreement.UnitId);
        return new AgreementOrigin(
            (await people.OfAsync([person], cancel)).GetValueOrDefault(person),
            unit is null
                ? null
                : await data
                    .Units.AsNoTracking()
                    .Where(found => found.Id == unit)
                    .Select(found => found.Name)
                    .SingleOrDefaultAsync(cancel)
        );
    }

    /// <summary>The note of the last time this step was taken, where this side may read it.</summary>
    public async Task<string?> NoteOfAsync(
        AgreementFrame frame,
        AgreementAction action,
        CancellationToken cancel
    )
    {
        var (id, own, name) = (frame.Agreement.Id, frame.Actor.InstitutionId, action.ToString());
        return await data
            .History.AsNoTracking()
            .Where(entry =>
                entry.RecordId == id
                && entry.Action == name
                && (!entry.Internal || entry.InstitutionId == own)
            )
            .OrderByDescending(entry => entry.AtUtc)
            .Select(entry => entry.Note)
            .FirstOrDefaultAsync(cancel);
    }
}

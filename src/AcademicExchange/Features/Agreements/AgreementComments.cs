using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>Remarks on clauses that both sides read, and notes that stay with one side.</summary>
public sealed class AgreementComments(AppDbContext data)
{
    /// <exception cref="RecordGone">Not this actor's record.</exception>
    /// <exception cref="RuleViolation">"agreement.not-yours", "agreement.comment-empty".</exception>
    public async Task WriteAsync(
        Guid commentId,
        Guid agreementId,
        string? clauseCode,
        string? text,
        bool isInternal,
        Act act,
        CancellationToken cancel
    )
    {
        var agreement =
            await data
                .Agreements.VisibleTo(act.By)
                .Include(found => found.Parties)
                .SingleOrDefaultAsync(found => found.Id == agreementId, cancel)
            ?? throw new RecordGone();
        if (
            !(
                isInternal
                    ? AgreementAccess.MayNote(agreement, act.By)
                    : AgreementAccess.MayComment(agreement, act.By)
            )
        )
        {
            throw new RuleViolation("agreement.not-yours");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            throw new RuleViolation("agreement.comment-empty");
        }

        // The form carries the comment's key: sent twice it makes one. The database would refuse the second too, with an error in the log.
        if (await data.IsSentAsync<AgreementComment>(commentId, cancel))
        {
            return;
        }

        data.AgreementComments.Add(
            new AgreementComment
            {
                Id = commentId,
                AgreementId = agreementId,
                InstitutionId = act.By.InstitutionId!.Value,
                PersonId = act.By.PersonId,
                ClauseCode = clauseCode,
                VersionNo = agreement.SharedVersionNo,
                Text =
                    text.Length > AgreementComment.TextLength
                        ? text[..AgreementComment.TextLength]
                        : text,
                Internal = isInternal,
                AtUtc = act.NowUtc,
            }
        );
        if (!isInternal)
        {
            agreement.Commented(commentId, act);
        }

        await data.SaveOnceAsync<AgreementComment>(commentId, cancel);
    }

    /// <summary>Marks a comment as settled; either side may.</summary>
    public async Task ResolveAsync(
        Guid agreementId,
        Guid commentId,
        Act act,
        CancellationToken cancel
    )
    {
        var comment =
            await Visible(agreementId, act.By)
                .SingleOrDefaultAsync(found => found.Id == commentId, cancel)
            ?? throw new RecordGone();
        if (!act.By.Is(Role.InternationalOfficer))
        {
            throw new RuleViolation("agreement.not-yours");
        }

        comment.Resolve(act.By.PersonId, act.NowUtc);
        await data.SaveChangesAsync(cancel);
    }

    /// <summary>Comments of this record that the actor may read: shared ones, and the notes of the own side for its office.</summary>
    public IQueryable<AgreementComment> Visible(Guid agreementId, Actor actor)
    {
        var own = actor.InstitutionId;
        var notes = AgreementAccess.SeesInternal(actor, own);
        return data.AgreementComments.Where(comment =>
            comment.AgreementId == agreementId
            && data.Agreements.VisibleTo(actor).Any(agreement => agreement.Id == agreementId)
            && (!comment.Internal || (notes && comment.InstitutionId == own))
        );
    }
}

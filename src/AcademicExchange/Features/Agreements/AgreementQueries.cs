using AcademicExchange.Data;
using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Agreements;

/// <summary>A comment with the name of its author.</summary>
public sealed record CommentLine(AgreementComment Comment, PersonName Author);

/// <summary>What pages read of one agreement. Untracked, and always through the actor's eyes.</summary>
public sealed partial class AgreementQueries(
    AppDbContext data,
    AgreementComments comments,
    PersonNames people,
    InstitutionQueries institutions
)
{
    /// <summary>Null where the record is unknown or none of the actor's business.</summary>
    public async Task<AgreementFrame?> FrameAsync(Guid id, Actor actor, CancellationToken cancel)
    {
        var agreement = await data
            .Agreements.AsNoTracking()
            .VisibleTo(actor)
            .Include(found => found.Parties)
            .Include(found => found.Steps)
            .AsSplitQuery()
            .SingleOrDefaultAsync(found => found.Id == id, cancel);
        if (agreement is null)
        {
            return null;
        }

        var open = await comments
            .Visible(id, actor)
            .CountAsync(comment => !comment.Internal && comment.ResolvedUtc == null, cancel);
        var followers = await OpenFollowers(id, actor)
            .OrderBy(found => found.Id)
            .Select(found => new { found.Id, found.AmendsId })
            .ToListAsync(cancel);
        var hasCopy = await CopiesOf(agreement, actor).AnyAsync(cancel);
        var names = await NamesAsync(
            agreement.Parties.Select(party => party.InstitutionId),
            cancel
        );
        return new AgreementFrame(
            agreement,
            names,
            actor,
            open,
            new OpenFollowers(
                followers.Find(found => found.AmendsId is not null)?.Id,
                followers.Find(found => found.AmendsId is null)?.Id
            ),
            hasCopy,
            hasCopy && await IsEmptyAmendmentAsync(agreement, actor, cancel)
        );
    }

    /// <summary>The own side's copy of an amendment changes nothing yet.</summary>
    private async Task<bool> IsEmptyAmendmentAsync(
        Agreement agreement,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (agreement.AmendsId is null || !agreement.State.IsBeingWritten())
        {
            return false;
        }

        var copy = await CopiesOf(agreement, actor)
            .OrderByDescending(version => version.No)
            .Select(version => version.Text)
            .FirstAsync(cancel);
        return await data.Set<AgreementVersion>()
                .AsNoTracking()
                .AmendedBy(agreement)
                .FirstOrDefaultAsync(cancel)
                is { } amended
            && !copy.Amends(amended);
    }

    private IQueryable<AgreementVersion> CopiesOf(Agreement agreement, Actor actor)
    {
        var (id, own) = (agreement.Id, actor.InstitutionId);
        return data.Set<AgreementVersion>()
            .AsNoTracking()
            .Where(version =>
                version.AgreementId == id && version.SentUtc == null && version.InstitutionId == own
            );
    }

    public async Task<IReadOnlyDictionary<Guid, PartyName>> NamesAsync(
        IEnumerable<Guid> institutionIds,
        CancellationToken cancel
    )
    {
        var names = await institutions.NamesAsync(cancel);
        return institutionIds.Distinct().ToDictionary(id => id, id => PartyName.Of(names[id]));
    }

    /// <summary>The version the actor works with: the own working copy, else the newest shared one.</summary>
    public async Task<AgreementVersion?> VersionAsync(
        AgreementFrame frame,
        CancellationToken cancel
    ) =>
        await VisibleVersions(frame)
            .OrderByDescending(version => version.SentUtc == null)
            .ThenByDescending(version => version.No)
            .FirstOrDefaultAsync(cancel);

    /// <summary>One version by its number; null where it is the other side's copy.</summary>
    public async Task<AgreementVersion?> VersionAsync(
        AgreementFrame frame,
        int no,
        CancellationToken cancel
    ) => await VisibleVersions(frame).SingleOrDefaultAsync(version => version.No == no, cancel);

    /// <summary>Number, author's side, dates and hash of each version the actor may read, newest first, without texts.</summary>
    public async Task<IReadOnlyList<VersionLine>> VersionsAsync(
        AgreementFrame frame,
        CancellationToken cancel
    ) =>
        await VisibleVersions(frame)
            .OrderByDescending(version => version.No)
            .Select(version => new VersionLine(
                version.No,
                version.InstitutionId,
                version.CreatedUtc,
                version.SentUtc,
                version.Hash,
                version.Consolidated
            ))
            .ToListAsync(cancel);

    /// <summary>What the fields of study are called that these places carry, by their codes.</summary>
    public async Task<IReadOnlyDictionary<string, LocalText>> FieldNamesAsync(
        IEnumerable<Place> places,
        CancellationToken cancel
    )
    {
        var codes = places.Select(place => place.Isced).Where(code => code.Length > 0).ToHashSet();
        return codes.Count == 0
            ? new Dictionary<string, LocalText>()
            : await data
                .IscedFields.AsNoTracking()
                .Where(field => codes.Contains(field.Code))
                .ToDictionaryAsync(field => field.Code, field => field.Title, cancel);
    }

    public async Task<IReadOnlyList<CommentLine>> CommentsAsync(
        AgreementFrame frame,
        bool notes,
        CancellationToken cancel
    ) =>
        await comments
            .Visible(frame.Agreement.Id, frame.Actor)
            .AsNoTracking()
            .Where(comment => comment.Internal == notes)
            .OrderBy(comment => comment.AtUtc)
            .Join(
                data.Users,
                comment => comment.PersonId,
                person => person.Id,
                (comment, person) =>
                    new CommentLine(
                        comment,
                        new PersonParts(
                            person.GivenName,
                            person.FamilyName,
                            person.NativeGivenName,
                            person.NativeFamilyName
                        ).Name
                    )
            )
            .ToListAsync(cancel);

    /// <summary>Agreements that hang on this one or on which it hangs, as far as the actor sees them.</summary>
    public async Task<IReadOnlyList<RelatedAgreement>> RelatedAsync(
        AgreementFrame frame,
        CancellationToken cancel
    )
    {
        return await Related(frame.Agreement, frame.Actor)
            .OrderBy(other => other.Number)
            .Select(other => new RelatedAgreement(
                other.Id,
                other.Number,
                other.Title,
                other.State,
                other.ParentId,
                other.AmendsId,
                other.RenewsId
            ))
            .ToListAsync(cancel);
    }

    /// <summary>Agreements under this memorandum that bind or may come to bind, as far as the actor sees them.</summary>
    public async Task<IReadOnlyList<RelatedAgreement>> BelowAsync(
        AgreementFrame frame,
        CancellationToken cancel
    ) =>
        [
            .. (await RelatedAsync(frame, cancel)).Where(other =>
                other.ParentId == frame.Agreement.Id
                && (
                    other.State.IsBinding()
                    || other.State == AgreementState.Suspended
                    || AgreementWorkflow.Writing.Contains(other.State)
                )
            ),
        ];

    /// <summary>Amendments and renewals of it that are being written.</summary>
    internal IQueryable<Agreement> OpenFollowers(Guid id, Actor actor) =>
        data
            .Agreements.AsNoTracking()
            .VisibleTo(actor)
            .Where(other =>
                (other.AmendsId == id || other.RenewsId == id)
                && AgreementWorkflow.Writing.Contains(other.State)
            );

    internal IQueryable<Agreement> Related(Agreement agreement, Actor actor)
    {
        var id = agreement.Id;
        return data
            .Agreements.AsNoTracking()
            .VisibleTo(actor)
            .Where(other =>
                (other.ParentId == id && other.AmendsId == null)
                || other.AmendsId == id
                || other.RenewsId == id
                || other.Id == agreement.ParentId
                || other.Id == agreement.AmendsId
                || other.Id == agreement.RenewsId
            );
    }

    private IQueryable<AgreementVersion> VisibleVersions(AgreementFrame frame)
    {
        var id = frame.Agreement.Id;
        var own = AgreementAccess.SeesInternal(frame.Actor, frame.OwnInstitutionId)
            ? frame.OwnInstitutionId
            : null;
        return data.Set<AgreementVersion>()
            .AsNoTracking()
            .Where(version =>
                version.AgreementId == id
                && (version.SentUtc != null || version.InstitutionId == own)
            );
    }
}

/// <summary>A version without its text.</summary>
public sealed record VersionLine(
    int No,
    Guid InstitutionId,
    DateTime CreatedUtc,
    DateTime? SentUtc,
    string Hash,
    bool Consolidated
);

/// <summary>A neighbour of an agreement.</summary>
public sealed record RelatedAgreement(
    Guid Id,
    string Number,
    LocalText Title,
    AgreementState State,
    Guid? ParentId,
    Guid? AmendsId,
    Guid? RenewsId
);

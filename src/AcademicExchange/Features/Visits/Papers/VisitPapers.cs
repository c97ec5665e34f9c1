using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Papers;

/// <summary>A paper and its file.</summary>
public sealed record PaperView(VisitPaper Paper, StoredFile File);

/// <summary>The papers of a visit. Each download asks the visit (T5); who only watches over it (auditors, T9) reads none.</summary>
public sealed class VisitPapers(
    AppDbContext data,
    VisitService visits,
    FileKeeper keeper,
    IFileStore store
)
{
    public const int MostPapers = 10;

    /// <summary>Empty for those who may not read them.</summary>
    public async Task<IReadOnlyList<PaperView>> OfAsync(VisitFrame frame, CancellationToken cancel)
    {
        if (!VisitAccess.ReadsPapers(frame.Visit, frame.Actor))
        {
            return [];
        }

        var id = frame.Visit.Id;
        return await (
            from paper in data.VisitPapers.AsNoTracking()
            where paper.VisitId == id
            join file in data.Files.AsNoTracking() on paper.Id equals file.Id
            orderby file.UploadedUtc
            select new PaperView(paper, file)
        ).ToListAsync(cancel);
    }

    /// <summary>Null where there is no such file, or none for this reader.</summary>
    public async Task<StoredFile?> FindAsync(
        VisitFrame frame,
        Guid fileId,
        CancellationToken cancel
    )
    {
        var id = frame.Visit.Id;
        return VisitAccess.ReadsPapers(frame.Visit, frame.Actor)
            ? await (
                from paper in data.VisitPapers
                where paper.VisitId == id && paper.Id == fileId
                join file in data.Files.AsNoTracking() on paper.Id equals file.Id
                select file
            ).SingleOrDefaultAsync(cancel)
            : null;
    }

    public Stream Open(StoredFile file) => store.Open(file.StorageName);

    /// <summary>The same form sent twice keeps one file.</summary>
    /// <exception cref="RuleViolation">What <see cref="UploadCheck"/> and the table refuse; "visit.paper-missing", "visit.papers-many".</exception>
    public async Task AddAsync(
        Guid id,
        int version,
        Guid key,
        PaperKind kind,
        Upload? upload,
        Act act,
        CancellationToken cancel
    )
    {
        var file = await keeper.KeepAsync(
            upload ?? throw new RuleViolation("visit.paper-missing"),
            sha => new FileOwner(
                SentOnce.Id(key, id, kind, sha),
                Visit.RecordKind,
                id,
                act.By.InstitutionId,
                Shared: true,
                act.By.PersonId
            ),
            cancel
        );
        await visits.ChangeOnceAsync<VisitPaper>(
            file.Id,
            id,
            version,
            act,
            async visit =>
            {
                visit.Attach(act);
                if (
                    await data.VisitPapers.CountAsync(one => one.VisitId == id, cancel)
                    >= MostPapers
                )
                {
                    throw new RuleViolation("visit.papers-many", MostPapers);
                }

                data.Files.Add(file);
                data.VisitPapers.Add(
                    new VisitPaper
                    {
                        Id = file.Id,
                        VisitId = id,
                        Kind = kind,
                    }
                );
            },
            cancel
        );
    }

    /// <summary>Out of the record; the bytes go by night.</summary>
    /// <exception cref="RecordGone">No paper of this visit.</exception>
    public Task RemoveAsync(Guid id, int version, Guid fileId, Act act, CancellationToken cancel) =>
        visits.ChangeAsync(
            id,
            version,
            act,
            async visit =>
            {
                var paper =
                    await data.VisitPapers.SingleOrDefaultAsync(
                        one => one.Id == fileId && one.VisitId == id,
                        cancel
                    ) ?? throw new RecordGone();
                visit.Detach(act);
                data.VisitPapers.Remove(paper);
                data.Files.Remove(await data.Files.SingleAsync(one => one.Id == fileId, cancel));
            },
            cancel
        );
}

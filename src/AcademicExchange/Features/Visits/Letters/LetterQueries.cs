using AcademicExchange.Data;
using AcademicExchange.Features.Documents;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Funding;
using AcademicExchange.Platform.Files;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Letters;

/// <summary>A letter with why it was revoked.</summary>
public sealed record IssuedLetter(IssuedDocument Document, LetterKind Kind, string? Reason);

/// <summary>What pages and letters read. The caller has the visit as the actor may see it.</summary>
public sealed class LetterQueries(
    AppDbContext data,
    IssuedDocuments documents,
    VisitQueries visits,
    VisitFunding funding,
    IFileStore store
)
{
    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<IssuedLetter>> OfAsync(Visit visit, CancellationToken cancel)
    {
        var id = visit.Id;
        var all = await documents.OfAsync(id, cancel);
        var revoked = all.Select(one => one.RevokedUtc).OfType<DateTime>().Distinct().ToList();
        // A letter falls in the moment of a step, with the reason of that step.
        var steps = await data
            .History.AsNoTracking()
            .Where(entry =>
                entry.RecordId == id && !entry.Internal && revoked.Contains(entry.AtUtc)
            )
            .Select(entry => new { entry.AtUtc, entry.Note })
            .ToListAsync(cancel);
        return
        [
            .. all.Select(one => new IssuedLetter(
                one,
                LetterRules.KindOf(one.Kind),
                steps.Find(step => step.AtUtc == one.RevokedUtc && step.Note is not null)?.Note
            )),
        ];
    }

    /// <summary>Null where the visit has no such letter.</summary>
    public async Task<IssuedDocument?> FindAsync(
        Visit visit,
        Guid letterId,
        CancellationToken cancel
    )
    {
        var id = visit.Id;
        return await data
            .IssuedDocuments.AsNoTracking()
            .SingleOrDefaultAsync(found => found.Id == letterId && found.RecordId == id, cancel);
    }

    public Task<StoredFile> FileAsync(IssuedDocument letter, CancellationToken cancel)
    {
        var id = letter.FileId;
        return data.Files.AsNoTracking().SingleAsync(file => file.Id == id, cancel);
    }

    public Stream Open(StoredFile file) => store.Open(file.StorageName);

    /// <summary>Signatories first, then officers; never the visitor or the host (T11).</summary>
    public async Task<IReadOnlyList<LetterSignerChoice>> SignersAsync(
        Visit visit,
        LetterKind kind,
        CancellationToken cancel
    )
    {
        var institution = LetterRules.InstitutionOf(visit, kind);
        var (visitor, host) = (visit.VisitorPersonId, visit.HostPersonId);
        var held = await data
            .RoleAssignments.AsNoTracking()
            .Include(role => role.Person)
            .Where(role =>
                role.InstitutionId == institution
                && role.EndedUtc == null
                && (role.Role == Role.Signatory || role.Role == Role.InternationalOfficer)
                && role.Person!.State == AccountState.Active
                && role.PersonId != visitor
                && role.PersonId != host
            )
            .ToListAsync(cancel);
        return
        [
            .. held.OrderByDescending(role => role.Role == Role.Signatory)
                .ThenBy(role => role.Person!.LatinName, StringComparer.Ordinal)
                .DistinctBy(role => role.PersonId)
                .Select(role => new LetterSignerChoice(
                    role.PersonId,
                    LetterPerson.Of(role.Person!).Name,
                    role.Role
                )),
        ];
    }

    /// <summary>The host's postal address as the register has it.</summary>
    public async Task<LocalText> AddressAsync(Visit visit, CancellationToken cancel)
    {
        var host = visit.HostInstitutionId;
        return await data
            .Institutions.AsNoTracking()
            .Where(one => one.Id == host)
            .Select(one => one.Address)
            .SingleAsync(cancel);
    }

    /// <summary>All that a letter of this kind is made from.</summary>
    /// <exception cref="RuleViolation">"letter.signatory" where the form names nobody who may sign.</exception>
    public async Task<LetterPrint> PrintAsync(
        Visit visit,
        LetterKind kind,
        LetterEntry entry,
        Act act,
        CancellationToken cancel
    )
    {
        var signer =
            (await SignersAsync(visit, kind, cancel)).FirstOrDefault(one =>
                one.PersonId == entry.SignerPersonId
            ) ?? throw new RuleViolation(LetterRules.Area + ".signatory");
        Guid[] ids = [visit.VisitorPersonId, visit.HostPersonId, act.By.PersonId];
        var people = await data
            .Users.AsNoTracking()
            .Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => person.Id, LetterPerson.Of, cancel);
        var home = await PlaceAsync(visit.HomeInstitutionId, visit.HomeUnitId, cancel);
        var host = await PlaceAsync(visit.HostInstitutionId, visit.HostUnitId, cancel);
        var issuer = LetterRules.IssuerOf(kind) == VisitWho.HomeOffice ? home : host;
        return new LetterPrint(
            visit,
            kind,
            entry.Languages,
            people[visit.VisitorPersonId],
            people[visit.HostPersonId],
            home,
            host,
            await visits.AgreementAsync(visit, cancel),
            new LetterSigner(signer.Name, signer.Role, entry.Position),
            people[act.By.PersonId],
            entry.Phone,
            entry.Address,
            InstitutionDay.Of(issuer.Country, act.NowUtc),
            act.NowUtc
        )
        {
            Costs = await funding.OfAsync(visit.Id, cancel),
        };
    }

    private async Task<LetterPlace> PlaceAsync(
        Guid institutionId,
        Guid? unitId,
        CancellationToken cancel
    )
    {
        var found = await data
            .Institutions.AsNoTracking()
            .Where(one => one.Id == institutionId)
            .Select(one => new
            {
                one.Name,
                one.Country,
                one.City,
                one.Website,
                one.Address,
            })
            .SingleAsync(cancel);
        var city = await data
            .Cities.AsNoTracking()
            .Where(one => one.Key == found.City)
            .Select(one => one.Name)
            .FirstOrDefaultAsync(cancel);
        var unit = await data
            .Units.AsNoTracking()
            .Where(one => one.Id == unitId)
            .Select(one => one.Name)
            .FirstOrDefaultAsync(cancel);
        return new LetterPlace(
            found.Name,
            city ?? new LocalText(found.City),
            found.Country,
            found.Website,
            unit
        )
        {
            Address = found.Address,
        };
    }
}

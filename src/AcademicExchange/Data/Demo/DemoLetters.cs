using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Features.Visits.Letters;
using AcademicExchange.Platform.Languages;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Data.Demo;

/// <summary>Letters of the invented visits: an invitation with one before it that it replaced, a letter of support, a certificate.</summary>
internal sealed class DemoLetters(AppDbContext data, LetterService letters, LetterQueries queries)
{
    private DemoCast _cast = null!;

    public async Task AddAsync(CancellationToken cancel)
    {
        _cast = await DemoCast.LoadAsync(data, cancel);
        var visits = await data
            .Visits.AsNoTracking()
            .Where(visit =>
                visit.IsDemo
                && (visit.State == VisitState.OnSite || visit.State == VisitState.Closed)
            )
            .OrderBy(visit => visit.Number)
            .ToListAsync(cancel);
        foreach (var visit in visits)
        {
            if (visit.State == VisitState.Closed)
            {
                await IssueAsync(visit, LetterKind.Certificate, visit.DepartedOn!.Value, cancel);
                continue;
            }

            var first = visit.FirstDay!.Value;
            await IssueAsync(visit, LetterKind.Invitation, first.AddDays(-40), cancel);
            await IssueAsync(visit, LetterKind.Invitation, first.AddDays(-36), cancel);
            await IssueAsync(visit, LetterKind.Support, first.AddDays(-35), cancel);
        }
    }

    private async Task IssueAsync(
        Visit visit,
        LetterKind kind,
        DateOnly day,
        CancellationToken cancel
    )
    {
        data.ChangeTracker.Clear();
        var id = visit.Id;
        var version = await data
            .Visits.Where(one => one.Id == id)
            .Select(one => one.Version)
            .SingleAsync(cancel);
        var issuer = _cast.Institution(LetterRules.InstitutionOf(visit, kind));
        var by = _cast.Actor(_cast.First(issuer.Slug, Role.InternationalOfficer));
        var signer = (await queries.SignersAsync(visit, kind, cancel))[0];
        var reader = _cast.Institution(
            kind == LetterKind.Certificate ? visit.HomeInstitutionId : visit.HostInstitutionId
        );
        await letters.IssueAsync(
            id,
            version,
            Guid.CreateVersion7(),
            kind,
            new LetterEntry(
                [Language.En, reader.Country == Country.IR ? Language.Fa : Language.Az],
                signer.PersonId,
                _cast.Position(_cast.First(issuer.Slug, Role.Signatory)).En,
                kind == LetterKind.Invitation ? _cast.Address(issuer.Slug).En : null,
                null
            ),
            new Act(by, day.ToDateTime(new TimeOnly(8, 10), DateTimeKind.Utc)),
            cancel
        );
        DemoNews.Hush(data, id);
        await data.SaveChangesAsync(cancel);
    }
}

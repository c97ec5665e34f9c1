using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Passport;

/// <summary>Somebody has looked.</summary>
public sealed record PassportLook(AuditLine Line, PersonName? By, PersonName? For);

/// <summary>Who has looked at restricted data of a visit, from the log: all looks for the traveller, those of the own institution for its office.</summary>
public sealed class PassportLooks(AppDbContext data, PersonNames people)
{
    public async Task<IReadOnlyList<PassportLook>> OfAsync(
        VisitFrame frame,
        string kind,
        string[] actions,
        bool all,
        CancellationToken cancel
    )
    {
        var (id, own) = (frame.Visit.Id, frame.Actor.InstitutionId);
        var lines = await data
            .Audit.AsNoTracking()
            .Where(line =>
                line.RecordKind == kind
                && line.RecordId == id
                && actions.Contains(line.Action)
                && (all || line.InstitutionId == own)
            )
            .OrderByDescending(line => line.AtUtc)
            .ThenByDescending(line => line.Id)
            .ToListAsync(cancel);
        var names = await people.OfAsync(
            lines.SelectMany(line => new[] { line.PersonId, line.ForPersonId }).OfType<Guid>(),
            cancel
        );
        return
        [
            .. lines.Select(line => new PassportLook(
                line,
                names.GetValueOrDefault(line.PersonId ?? Guid.Empty),
                names.GetValueOrDefault(line.ForPersonId ?? Guid.Empty)
            )),
        ];
    }
}

using AcademicExchange.Data;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Security;

namespace AcademicExchange.Features.People;

/// <summary>Writes lines of the audit log: beside a change, in its transaction, or alone.</summary>
public sealed class Audit(AppDbContext data, CurrentActor current, TimeProvider clock)
{
    /// <summary>Where the request came from.</summary>
    public string? Address => current.Actor.Address;

    /// <summary>Adds a line to the change that is about to be saved; in the log of the institution acted for, unless told.</summary>
    public void Add(
        string action,
        AuditResult result = AuditResult.Done,
        string? recordKind = null,
        Guid? recordId = null,
        string? detail = null,
        Guid? personId = null,
        Guid? institutionId = null
    )
    {
        var actor = current.Actor;
        data.Audit.Add(
            new AuditLine
            {
                AtUtc = clock.GetUtcNow().UtcDateTime,
                PersonId = personId ?? (actor.IsSignedIn ? actor.PersonId : null),
                ForPersonId = actor.ForPersonId,
                InstitutionId = institutionId ?? actor.InstitutionId,
                Action = action,
                RecordKind = recordKind,
                RecordId = recordId,
                Result = result,
                Address = actor.Address,
                Detail = OneLine(detail),
            }
        );
    }

    /// <summary>Writes a line by itself: a denial, a failed sign-in, a view of a restricted file, an export.</summary>
    public async Task WriteAsync(
        string action,
        AuditResult result = AuditResult.Done,
        string? recordKind = null,
        Guid? recordId = null,
        string? detail = null,
        Guid? personId = null,
        CancellationToken cancel = default
    )
    {
        Add(action, result, recordKind, recordId, detail, personId);
        await data.SaveChangesAsync(cancel);
    }

    /// <summary>A name with a line break or a bidi override makes no second line.</summary>
    private static string? OneLine(string? detail)
    {
        var line = detail is null ? null : CleanText.Line(detail);
        return line is { Length: > 500 } ? line[..500] : line;
    }
}

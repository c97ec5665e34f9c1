using System.Runtime.CompilerServices;
using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Calendars;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Desk;

/// <summary>What is asked of the log.</summary>
/// <param name="Action">The beginning of an action's code: "agreement." finds them all.</param>
/// <param name="Person">Search words of a name or an address.</param>
/// <param name="Day">A day by the clock of <paramref name="City"/>.</param>
public sealed record AuditFilter(
    string? Action = null,
    AuditResult? Result = null,
    string? Person = null,
    DateOnly? Day = null,
    City City = City.Tabriz
);

/// <summary>Where a page of the log ends: the next one holds what is older.</summary>
public sealed record AuditMark(DateTime AtUtc, Guid Id);

/// <summary>A line as it is shown. Names are null where a job or a visitor acted.</summary>
/// <param name="For">Who was stood in for (T14).</param>
public sealed record AuditRow(
    AuditLine Line,
    string? Person,
    string? NativePerson,
    string? For,
    string? NativeFor,
    LocalText? Institution,
    string? Detail
);

/// <summary>
/// The audit log through the actor's eyes: the own institution's for its administrator and its auditor, all of it without what it says
/// about records for the system administrator, one's own lines for everybody. Paged by marks, so that no page costs more than the first.
/// </summary>
public sealed class DeskAudit(AppDbContext data)
{
    public const int PageSize = 50;
    private const int MostPeople = 100;

    /// <param name="filter">What is asked for.</param>
    /// <param name="own">Only the actor's own lines.</param>
    /// <param name="before">The mark of the page before; null for the newest.</param>
    /// <param name="actor">Through whose eyes.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The lines, the newest first, and the mark of the next page if there is one.</returns>
    public async Task<(IReadOnlyList<AuditRow> Rows, AuditMark? Next)> PageAsync(
        AuditFilter filter,
        bool own,
        AuditMark? before,
        Actor actor,
        CancellationToken cancel
    )
    {
        var lines = await FilteredAsync(filter, own, actor, cancel);
        if (before is { AtUtc: var at, Id: var id })
        {
            lines = lines.Where(line =>
                line.AtUtc <= at && (line.AtUtc < at || line.Id.CompareTo(id) < 0)
            );
        }

        var keys = await lines
            .OrderByDescending(line => line.AtUtc)
            .ThenByDescending(line => line.Id)
            .Select(line => line.Id)
            .Take(PageSize + 1)
            .ToListAsync(cancel);
        var rows = await RowsAsync([.. keys.Take(PageSize)], actor, cancel);
        return (
            rows,
            keys.Count > PageSize ? new AuditMark(rows[^1].Line.AtUtc, rows[^1].Line.Id) : null
        );
    }

    /// <summary>All lines of the filter, page by page as they are read.</summary>
    public async IAsyncEnumerable<AuditRow> AllAsync(
        AuditFilter filter,
        Actor actor,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        AuditMark? mark = null;
        do
        {
            (var rows, mark) = await PageAsync(filter, own: false, mark, actor, cancel);
            foreach (var row in rows)
            {
                yield return row;
            }
        } while (mark is not null);
    }

    private static IQueryable<AuditLine> VisibleTo(
        IQueryable<AuditLine> lines,
        bool own,
        Actor actor
    )
    {
        if (!own && actor.Is(Role.SystemAdministrator))
        {
            return lines;
        }

        return !own && actor.IsAny(Role.InstitutionAdministrator, Role.Auditor)
            ? lines.Where(line =>
                line.InstitutionId != null && line.InstitutionId == actor.InstitutionId
            )
            : lines.Where(line => line.PersonId == actor.PersonId);
    }

    private async Task<IQueryable<AuditLine>> FilteredAsync(
        AuditFilter filter,
        bool own,
        Actor actor,
        CancellationToken cancel
    )
    {
        var lines = VisibleTo(data.Audit.AsNoTracking(), own, actor);
        if (!string.IsNullOrWhiteSpace(filter.Action))
        {
            // Longer than any action: a database refuses a pattern that is too long.
            var action = filter.Action.Trim();
            action = action[..Math.Min(action.Length, AuditLine.MostAction + 1)];
            lines = lines.Where(line => line.Action.StartsWith(action));
        }

        if (filter.Result is { } result)
        {
            lines = lines.Where(line => line.Result == result);
        }

        if (filter.Day is { } day && day > DateOnly.MinValue && day < DateOnly.MaxValue)
        {
            var (from, to) = (filter.City.ToUtc(day, TimeOnly.MinValue), filter.City.EndOf(day));
            lines = lines.Where(line => line.AtUtc >= from && line.AtUtc < to);
        }

        var words = SearchKey.Words(filter.Person);
        if (words.Length > 0)
        {
            var people = words.Aggregate(
                data.Users.AsNoTracking(),
                (found, word) => found.Where(person => (" " + person.Search).Contains(" " + word))
            );
            var ids = await people
                .OrderBy(person => person.Id)
                .Select(person => (Guid?)person.Id)
                .Take(MostPeople)
                .ToListAsync(cancel);
            lines = lines.Where(line => ids.Contains(line.PersonId));
        }

        return lines;
    }

    private async Task<IReadOnlyList<AuditRow>> RowsAsync(
        IReadOnlyList<Guid> keys,
        Actor actor,
        CancellationToken cancel
    )
    {
        var found = await (
            from line in data.Audit.AsNoTracking()
            where keys.Contains(line.Id)
            join person in data.Users on line.PersonId equals person.Id into people
            from person in people.DefaultIfEmpty()
            join absent in data.Users on line.ForPersonId equals absent.Id into absents
            from absent in absents.DefaultIfEmpty()
            join institution in data.Institutions
                on line.InstitutionId equals institution.Id
                into institutions
            from institution in institutions.DefaultIfEmpty()
            select new
            {
                Line = line,
                Person = person == null ? null : person.GivenName + " " + person.FamilyName,
                Native = person == null || person.NativeFamilyName == null
                    ? null
                    : person.NativeGivenName + " " + person.NativeFamilyName,
                For = absent == null ? null : absent.GivenName + " " + absent.FamilyName,
                NativeFor = absent == null || absent.NativeFamilyName == null
                    ? null
                    : absent.NativeGivenName + " " + absent.NativeFamilyName,
                Institution = institution == null ? null : institution.Name,
            }
        ).ToDictionaryAsync(row => row.Line.Id, cancel);
        return
        [
            .. keys.Select(key => found[key])
                .Select(row => new AuditRow(
                    row.Line,
                    row.Person,
                    row.Native,
                    row.For,
                    row.NativeFor,
                    row.Institution,
                    ShowsDetail(row.Line, actor) ? row.Line.Detail : null
                )),
        ];
    }

    /// <summary>The system administrator runs the instance and does not read what happens to records (T8).</summary>
    private static bool ShowsDetail(AuditLine line, Actor actor) =>
        line.RecordKind is null
        || line.PersonId == actor.PersonId
        || (
            line.InstitutionId == actor.InstitutionId
            && actor.IsAny(Role.InstitutionAdministrator, Role.Auditor)
        );
}

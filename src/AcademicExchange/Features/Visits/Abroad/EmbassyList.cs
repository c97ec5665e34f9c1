using AcademicExchange.Data;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Contacts;
using AcademicExchange.Features.Visits.Passport;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Workflow;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Visits.Abroad;

/// <summary>A line of the list for an embassy. What there is no consent for is null.</summary>
public sealed record EmbassyRow(
    AbroadRow Visit,
    string FamilyName,
    string GivenNames,
    DateOnly? BornOn,
    string? PassportNumber,
    string? Address,
    string? Phone
);

/// <summary>How many are on the list, and of how many it may name the passport and the address.</summary>
public sealed record EmbassyCount(int All, int WithPassport, int WithAddress);

/// <summary>
/// The list of travellers for an embassy. Date of birth and number come only from passports whose traveller has agreed to this; each
/// traveller whose data are opened reads it on their pages. The lines of the log are saved before anything is given.
/// </summary>
public sealed class EmbassyList(
    AppDbContext data,
    AbroadList list,
    PassportSeal passports,
    ContactsService contacts,
    Audit audit
)
{
    private sealed record Opened(
        Visit Visit,
        VisitPassport? Passport,
        VisitWhereabouts? Whereabouts
    );

    /// <summary>Without opening anything.</summary>
    public async Task<EmbassyCount> CountAsync(
        IReadOnlyList<Guid> visits,
        Actor actor,
        CancellationToken cancel
    )
    {
        var found = await ReadAsync(visits, actor, cancel);
        return new EmbassyCount(
            found.Count,
            found.Count(one => one.Passport is not null),
            found.Count(one => one.Whereabouts is not null)
        );
    }

    /// <param name="visits">Found through the actor's eyes.</param>
    /// <param name="reason">Goes into the log, and the travellers read it.</param>
    /// <param name="act">By an officer.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="RuleViolation">"passport.reason", "passport.reason-number".</exception>
    public async Task<IReadOnlyList<EmbassyRow>> MakeAsync(
        IReadOnlyList<Guid> visits,
        string? reason,
        Act act,
        CancellationToken cancel
    )
    {
        var why = CleanText.Line(reason ?? "");
        if (why.Length < PassportReading.ShortestReason)
        {
            throw new RuleViolation("passport.reason", PassportReading.ShortestReason);
        }

        var found = (await ReadAsync(visits, act.By, cancel)).ToDictionary(one => one.Visit.Id);
        var travellers = found.Values.Select(one => one.Visit.VisitorPersonId).ToList();
        var names = await data
            .Users.AsNoTracking()
            .Where(person => travellers.Contains(person.Id))
            .Select(person => new
            {
                person.Id,
                person.FamilyName,
                person.GivenName,
            })
            .ToDictionaryAsync(person => person.Id, cancel);
        var rows = new List<EmbassyRow>();
        foreach (var row in await list.RowsAsync(visits, act.By, cancel))
        {
            var one = found[row.Id];
            var passport = one.Passport is null ? null : passports.Open(one.Passport);
            var whereabouts = one.Whereabouts is null ? null : contacts.OpenOf(one.Whereabouts);
            if (passport?.IsNamedIn(why) == true)
            {
                throw new RuleViolation("passport.reason-number");
            }

            var detail = $"{row.Number}: {why}";
            Log("passport.embassy", VisitPassport.RecordKind, passport is not null);
            Log("contacts.list", VisitWhereabouts.RecordKind, whereabouts is not null);
            var name = names[one.Visit.VisitorPersonId];
            rows.Add(
                new EmbassyRow(
                    row,
                    passport?.FamilyName ?? name.FamilyName,
                    passport?.GivenNames ?? name.GivenName,
                    passport?.BornOn,
                    passport?.Number,
                    whereabouts?.Address,
                    whereabouts?.Phone
                )
            );

            void Log(string action, string kind, bool isOpened)
            {
                if (isOpened)
                {
                    audit.Add(action, recordKind: kind, recordId: row.Id, detail: detail);
                }
            }
        }

        audit.Add(
            "travellers.embassy",
            recordKind: TravellerMessage.RecordKind,
            detail: FormattableString.Invariant($"{rows.Count}: {why}")
        );
        await data.SaveChangesAsync(cancel);
        return rows;
    }

    /// <summary>The visits, with what this actor may put into a list.</summary>
    private async Task<IReadOnlyList<Opened>> ReadAsync(
        IReadOnlyList<Guid> ids,
        Actor actor,
        CancellationToken cancel
    )
    {
        var visits = await data
            .Visits.AsNoTracking()
            .VisibleTo(actor, data.VisitSides)
            .Include(visit => visit.Sides)
            .Where(visit => ids.Contains(visit.Id))
            .ToListAsync(cancel);
        var consents = await data
            .PassportConsents.AsNoTracking()
            .Where(one =>
                ids.Contains(one.VisitId) && one.EndedUtc == null && one.EmbassyUtc != null
            )
            .ToDictionaryAsync(one => one.VisitId, cancel);
        var kept = await data
            .VisitPassports.AsNoTracking()
            .Where(one => ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, cancel);
        var whereabouts = await data
            .VisitWhereabouts.AsNoTracking()
            .Where(one => ids.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, cancel);
        return
        [
            .. visits.Select(visit => new Opened(
                visit,
                consents.GetValueOrDefault(visit.Id) is { } consent
                && PassportAccess.Reads(visit, consent, actor)
                    ? kept.GetValueOrDefault(visit.Id)
                    : null,
                ContactsAccess.ReadsTraveller(visit, actor) && ContactsAccess.Runs(visit.State)
                    ? whereabouts.GetValueOrDefault(visit.Id)
                    : null
            )),
        ];
    }
}

using AcademicExchange.Data;
using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Institutions;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;
using AcademicExchange.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace AcademicExchange.Features.Desk;

/// <summary>
/// The calendar that a person subscribes to under a secret address: due days and ends of the agreements this person sees now, steps of
/// visits that wait for this person, and the own visits and guests, at each institution where a role is held.
/// </summary>
public sealed class CalendarFeed(
    AppDbContext data,
    InstitutionQueries institutions,
    Words words,
    SiteSettings site,
    TimeProvider clock
)
{
    private const int Most = 500;

    /// <summary>The feed of this secret; null where nobody active has it.</summary>
    public async Task<string?> TextAsync(string key, CancellationToken cancel)
    {
        var person = await data
            .Users.AsNoTracking()
            .Include(found => found.Roles.Where(role => role.EndedUtc == null))
            .SingleOrDefaultAsync(
                found => found.CalendarFeedKey == key && found.State == AccountState.Active,
                cancel
            );
        if (person is null)
        {
            return null;
        }

        var text = new MessageText(words, new Show(person.AsRecipient().Reader, words, clock));
        var calendar = new ICalendarText(words.Get(person.Language, "Mail.Calendar.Name"));
        var names = await institutions.NamesAsync(cancel);
        foreach (
            var held in person
                .Roles.Where(role =>
                    role.InstitutionId is { } id && names[id].State != InstitutionState.Suspended
                )
                .GroupBy(role => role.InstitutionId!.Value)
        )
        {
            var actor = new Actor(
                person.Id,
                person.LatinName,
                held.Key,
                held.Select(role => role.Role).ToHashSet(),
                held.Where(role => role.UnitId is not null)
                    .Select(role => role.UnitId!.Value)
                    .ToHashSet()
            );
            await AddAsync(calendar, actor, text, cancel);
            await AddVisitsAsync(calendar, actor, text, cancel);
        }

        return calendar.ToString();
    }

    private async Task AddAsync(
        ICalendarText calendar,
        Actor actor,
        MessageText text,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        var own = actor.InstitutionId;
        var roles = actor.Roles.Select(role => (Role?)role).ToList();
        var visible = data.Agreements.AsNoTracking().VisibleTo(actor);
        var dues = await visible
            .SelectMany(
                agreement =>
                    agreement.Parties.Where(party =>
                        party.InstitutionId == own
                        && party.DueOn != null
                        && roles.Contains(party.AwaitedRole)
                    ),
                (agreement, party) =>
                    new
                    {
                        agreement.Id,
                        agreement.Number,
                        agreement.State,
                        Due = party.DueOn!.Value,
                    }
            )
            .OrderBy(one => one.Due)
            .Take(Most)
            .ToListAsync(cancel);
        foreach (var due in dues)
        {
            Add(
                new CalendarEntry($"agreement-due-{due.Id:N}", due.Due),
                text.Line(
                    "Mail.Calendar.Due",
                    [due.Number, new Word("Mail.AgreementTask." + due.State)]
                ),
                due.Id
            );
        }

        var ends = await visible
            .Where(agreement =>
                AgreementReminders.Ending.Contains(agreement.State)
                && agreement.EndsOn >= today
                && agreement.AmendsId == null
            )
            .OrderBy(agreement => agreement.EndsOn)
            .Take(Most)
            .Select(agreement => new
            {
                agreement.Id,
                agreement.Number,
                agreement.Title,
                EndsOn = agreement.EndsOn!.Value,
            })
            .ToListAsync(cancel);
        foreach (var end in ends)
        {
            Add(
                new CalendarEntry($"agreement-end-{end.Id:N}", end.EndsOn),
                text.Line("Mail.Calendar.End", [end.Number, end.Title]),
                end.Id
            );
        }

        void Add(CalendarEntry entry, string summary, Guid id) =>
            calendar.Add(entry, summary, site.Link($"/agreements/{id}"), now);
    }

    private async Task AddVisitsAsync(
        ICalendarText calendar,
        Actor actor,
        MessageText text,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (today, person) = (DateOnly.FromDateTime(now), actor.PersonId);
        var visible = data.VisitSides.AsNoTracking().VisibleTo(actor);
        var dues = await visible
            .AwaitedFrom(actor)
            .Where(side => side.DueOn != null)
            .Join(
                data.Visits,
                side => side.VisitId,
                visit => visit.Id,
                (side, visit) =>
                    new
                    {
                        visit.Id,
                        visit.Number,
                        visit.State,
                        Due = side.DueOn!.Value,
                    }
            )
            .OrderBy(one => one.Due)
            .Take(Most)
            .ToListAsync(cancel);
        foreach (var due in dues)
        {
            Add(
                $"visit-due-{due.Id:N}",
                due.Due,
                text.Line(
                    "Mail.Calendar.Due",
                    [due.Number, new Word("Mail.VisitTask." + due.State)]
                ),
                due.Id
            );
        }

        var stays = await visible
            .Where(side =>
                side.PersonId == person
                && VisitStates.TakingPlace.Contains(side.State)
                && side.LastDay >= today
            )
            .Join(
                data.Visits,
                side => side.VisitId,
                visit => visit.Id,
                (side, visit) =>
                    new
                    {
                        visit.Id,
                        visit.Number,
                        visit.Title,
                        side.FirstDay,
                        side.LastDay,
                    }
            )
            .OrderBy(one => one.FirstDay)
            .Take(Most)
            .ToListAsync(cancel);
        foreach (var stay in stays)
        {
            Add(
                $"visit-start-{stay.Id:N}",
                stay.FirstDay,
                text.Line("Mail.Calendar.VisitStarts", [stay.Number, stay.Title]),
                stay.Id
            );
            Add(
                $"visit-end-{stay.Id:N}",
                stay.LastDay,
                text.Line("Mail.Calendar.VisitEnds", [stay.Number, stay.Title]),
                stay.Id
            );
        }

        void Add(string uid, DateOnly day, string summary, Guid id) =>
            calendar.Add(new CalendarEntry(uid, day), summary, site.Link($"/visits/{id}"), now);
    }
}
